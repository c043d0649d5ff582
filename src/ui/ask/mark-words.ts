import { fold } from '../../core/text/fold.ts';
import { tokenize } from '../../core/text/tokenize.ts';

export type WordPart = { readonly text: string; readonly start: number; readonly isMarked: boolean };

/** A text in parts, those marked that are one of the words. */
export function markWords(text: string, words: readonly string[]): readonly WordPart[] {
  const wanted = new Set(words.map(fold));
  const parts: WordPart[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), start: at, isMarked });
    at = end;
  };
  for (const { term, start, end } of tokenize(text)) {
    if (!wanted.has(term)) continue;
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}
