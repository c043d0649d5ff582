import type { Passage, Quote } from '../../passage.ts';
import type { Step } from '../chain/solution.ts';
import type { PassageView, Reading } from '../rank/reading.ts';

const longestQuote = 420;

/** The sentences that an answer rests on: its own first, then what led to it, each once. */
export function quotesOf(steps: readonly Step[]): readonly Quote[] {
  const quotes = steps.toReversed().flatMap(stepQuotes);
  const seen = new Set<string>();
  return quotes.filter(({ passageId, start }) => {
    const key = `${start} ${passageId}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The sentence of the span; where only another passage ties it to the question, the sentence there that does so. */
function stepQuotes({ reading, span }: Step): readonly Quote[] {
  const { view } = span.candidate.context;
  const own = sliceAround(view.passage.read.passage, { ...view.sentence, at: span.candidate.span });
  const leading = linkQuote(reading, view.passage);
  return leading === undefined ? [own] : [own, leading];
}

/** The sentence of another passage that ties this one to the question; undefined where the question names it, or nothing does. */
export function linkQuote({ passages }: Reading, { link, named }: PassageView): Quote | undefined {
  if (link === undefined || named > 0) return undefined;
  const source = passages[link.from]?.read;
  const sentence = source?.sentences[link.sentence];
  if (source === undefined || sentence === undefined) return undefined;
  return sliceAround(source.passage, { ...sentence, at: sentence });
}

type Slice = {
  readonly start: number;
  readonly end: number;
  readonly at: { readonly start: number; readonly end: number };
};

/** The sentence, or the part of a very long one around the span, cut between words. `text` is exactly the slice. */
export function sliceAround(passage: Passage, { start, end, at }: Slice): Quote {
  const slice = end - start <= longestQuote ? { start, end } : narrow(passage.text, { start, end, at });
  return { passageId: passage.id, ...slice, text: passage.text.slice(slice.start, slice.end) };
}

function narrow(text: string, { start, end, at }: Slice): { readonly start: number; readonly end: number } {
  const room = Math.max(0, longestQuote - Math.min(longestQuote, at.end - at.start)) / 2;
  let from = Math.max(start, Math.floor(at.start - room));
  let to = Math.min(end, Math.max(at.end, Math.ceil(Math.min(at.end, at.start + longestQuote) + room)));
  while (from > start && from < at.start && !/\s/u.test(text.charAt(from - 1))) from++;
  while (to < end && to > at.end && !/\s/u.test(text.charAt(to))) to--;
  return { start: from, end: to };
}
