import { nameRuns } from '../spans/names.ts';
import type { ReadPassage } from '../text/read-passage.ts';

type Slice = { readonly start: number; readonly end: number };

/**
 * A span that ends inside a name which begins in it, up to the end of that name: 'Lotte' of 'Lotte Maes' is not all that she is called; of a name that is all of a cell of a table, the
 * whole. Any other span as it is.
 */
export function withWholeName({ words, sentences, passage }: ReadPassage, span: Slice): Slice {
  const last = words.findLastIndex(({ start, end }) => start >= span.start && end <= span.end);
  if (words[last]?.isCapital !== true) return span;
  const sentence = sentences.find(({ from, to }) => from <= last && last < to);
  const run =
    sentence === undefined
      ? undefined
      : nameRuns(words, sentence).find((each) => each.from <= last && last < each.to);
  const begins = run === undefined ? undefined : words[run.from]?.start;
  const ends = run === undefined ? undefined : words[run.to - 1]?.end;
  if (begins === undefined || ends === undefined) return span;
  if (begins >= span.start) return { start: span.start, end: Math.max(span.end, ends) };
  return ends >= span.end && isCell(passage.text, begins, ends) ? { start: begins, end: ends } : span;
}

/** Whether a bar is on both sides, or on one and the line's edge on the other. */
function isCell(text: string, start: number, end: number): boolean {
  const before = /(?:^|\n|\|)[ \t]*$/u.exec(text.slice(0, start))?.[0];
  const after = /^[ \t]*(?:\||\n|$)/u.exec(text.slice(end))?.[0];
  return before !== undefined && after !== undefined && `${before}${after}`.includes('|');
}
