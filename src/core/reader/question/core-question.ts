import { sentences } from '../../text/sentences.ts';
import { nameRuns } from '../spans/names.ts';
import { readWords } from '../text/words.ts';

/** A question without the sentences around it that name nothing: 'My aunt collects bells. Who cast the Tolve bell?' -> the second one. */
export function coreQuestion(text: string): string {
  const spans = sentences(text);
  const asking = spans.findLastIndex(({ start, end }) => isAsking(text.slice(start, end)));
  if (spans.length < 2 || asking < 0) return text;
  const kept = spans.filter(
    ({ start, end }, index) => index === asking || namesSomething(text.slice(start, end)),
  );
  return kept.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function isAsking(sentence: string): boolean {
  return /\?\s*["”’]?$/u.test(sentence) || /^(?:who|what|which|when|where|why|how|whose)\b/iu.test(sentence);
}

function namesSomething(sentence: string): boolean {
  const words = readWords(sentence);
  const runs = nameRuns(words, { from: 0, to: words.length });
  return runs.some(({ from, to }) => from > 0 || to > 1) || words.some((word) => word.isNumber);
}
