import { recordBegins } from '../text/records.ts';
import { softmax } from './calibration.ts';
import type { ReadingWindow } from './reading-windows.ts';

/** A slice of a passage's text that may be the answer. Offsets are UTF-16. */
export type DecodedSpan = { readonly start: number; readonly end: number; readonly probability: number };

/** Raw outputs for one window: logits for each token, where token 0 stands for "no span here". */
export type SpanLogits = { readonly start: ArrayLike<number>; readonly end: ArrayLike<number> };

/** An answer of more pieces is none. */
const longest = 40;
const pairsKept = 24;

type Pair = { readonly from: number; readonly to: number; readonly probability: number };

/** `text`: that of the window's passage. */
export type SpanContext = { readonly text: string; readonly temperature: number };

/**
 * Likely spans of whole words, best first: P(start) · P(end) over the text's tokens and "no span". Pieces of a word count for the word; spans may
 * overlap. None goes on over an empty line, or from one field or cell
 * of a record into the next: a heading and the words under it are no answer together.
 */
export function decodeSpans(
  window: ReadingWindow,
  logits: SpanLogits,
  { text, temperature }: SpanContext,
): readonly DecodedSpan[] {
  const starts = probabilities(window, logits.start, temperature);
  const ends = probabilities(window, logits.end, temperature);
  const found = new Map<string, DecodedSpan>();
  for (const pair of bestPairs(starts, ends, paragraphEnds(window, text))) {
    const span = toWords(window, pair);
    const key = `${span.start} ${span.end}`;
    const probability = span.probability + (found.get(key)?.probability ?? 0);
    found.set(key, { ...span, probability });
  }
  return [...found.values()].sort(byProbability);
}

/** Best first, at most `most`, none that overlaps a better one. */
export function apartFrom(spans: readonly DecodedSpan[], most: number): readonly DecodedSpan[] {
  const kept: DecodedSpan[] = [];
  for (const span of spans.toSorted(byProbability)) {
    if (kept.length === most) break;
    if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  }
  return kept;
}

function byProbability(left: DecodedSpan, right: DecodedSpan): number {
  return right.probability - left.probability || left.start - right.start || left.end - right.end;
}

/** Of each piece of the text; what is left to 1 is P(no span here). */
function probabilities(
  { textAt, pieces }: ReadingWindow,
  logits: ArrayLike<number>,
  temperature: number,
): readonly number[] {
  const own = pieces.map((_, index) => logits[textAt + index] ?? Number.NEGATIVE_INFINITY);
  return softmax([logits[0] ?? 0, ...own], temperature).slice(1);
}

/** For each piece, the piece after the last one of its paragraph or field. */
function paragraphEnds({ pieces }: ReadingWindow, text: string): readonly number[] {
  const ends = new Array<number>(pieces.length).fill(pieces.length);
  for (let index = pieces.length - 2; index >= 0; index--) {
    const [from, to] = [pieces[index]?.end ?? 0, pieces[index + 1]?.start ?? 0];
    ends[index] = isBreak(text, from, to) ? index + 1 : (ends[index + 1] ?? pieces.length);
  }
  return ends;
}

const recordNext = new RegExp(`\\n(?:${recordBegins})`, 'uy');

/** An empty line, the next field or row of a record, or the next cell of a row. */
function isBreak(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  const lineEnd = between.indexOf('\n');
  if (lineEnd < 0) return text.charAt(to) === '|' || text.charAt(from - 1) === '|';
  recordNext.lastIndex = from + lineEnd;
  return /\n\s*\n/u.test(between) || recordNext.test(text);
}

function bestPairs(
  starts: readonly number[],
  ends: readonly number[],
  paragraphs: readonly number[],
): readonly Pair[] {
  const floor = 1e-4;
  const pairs: Pair[] = [];
  starts.forEach((start, from) => {
    if (start < floor) return;
    for (let to = from; to < Math.min(paragraphs[from] ?? ends.length, from + longest); to++) {
      const probability = start * (ends[to] ?? 0);
      if (probability >= floor) pairs.push({ from, to, probability });
    }
  });
  return pairs.sort((left, right) => right.probability - left.probability).slice(0, pairsKept);
}

function toWords({ pieces }: ReadingWindow, { from, to, probability }: Pair): DecodedSpan {
  let [first, last] = [from, to];
  while (first > 0 && pieces[first]?.isInside) first--;
  while (pieces[last + 1]?.isInside) last++;
  return { start: pieces[first]?.start ?? 0, end: pieces[last]?.end ?? 0, probability };
}
