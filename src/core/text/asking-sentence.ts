import { sentences } from './sentences.ts';

/** The sentence that asks, where a text has others around it; undefined where it has none, or where several ask. */
export function askingSentence(text: string): string | undefined {
  const all = sentences(text).map(({ start, end }) => text.slice(start, end));
  const asking = all.filter((sentence) => /[?？؟]["'”’)\]]*$/u.test(sentence));
  return all.length > 1 && asking.length === 1 ? asking[0] : undefined;
}
