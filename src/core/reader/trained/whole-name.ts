import { nameRuns } from '../spans/names.ts';
import type { ReadPassage } from '../text/read-passage.ts';

type Slice = { readonly start: number; readonly end: number };

/** A span that ends inside a name which begins in it, up to the end of that name: 'Lotte' of 'Lotte Maes' is not all that she is called. Any other span as it is. */
export function withWholeName({ words, sentences }: ReadPassage, span: Slice): Slice {
  const last = words.findLastIndex(({ start, end }) => start >= span.start && end <= span.end);
  if (words[last]?.isCapital !== true) return span;
  const sentence = sentences.find(({ from, to }) => from <= last && last < to);
  const run =
    sentence === undefined
      ? undefined
      : nameRuns(words, sentence).find((each) => each.from <= last && last < each.to);
  const begins = run === undefined ? undefined : words[run.from]?.start;
  const ends = run === undefined ? undefined : words[run.to - 1]?.end;
  return begins === undefined || ends === undefined || begins < span.start
    ? span
    : { start: span.start, end: Math.max(span.end, ends) };
}
