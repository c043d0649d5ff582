import type { Passage, Quote } from '../../passage.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import type { Reading } from '../rank/reading.ts';
import { coverageBy } from '../rank/word-matches.ts';
import { type ReadSentence, readPassage } from '../text/read-passage.ts';
import type { MadeReading } from './answer-candidates.ts';

/** Less than this, and a passage does not say so. */
const leastSaid = 0.3;

type Grounds = { readonly quote: Quote; readonly share: number };

/**
 * The sentence that a 'yes' or a 'no' rests on: of the passages that are read so, the one that says most of what is asked. Undefined where none says any of it: a heading, or what merely stands in
 * the same place, is no ground.
 */
export function yesNoGrounds(
  reading: Reading,
  readings: readonly MadeReading[],
  text: 'yes' | 'no',
): Quote | undefined {
  const other = text === 'yes' ? 'no' : 'yes';
  const saying = readings
    .filter(({ reading: { kinds } }) => kinds[text] >= leastSaid && kinds[text] > kinds[other])
    .toSorted((left, right) => right.reading.kinds[text] - left.reading.kinds[text]);
  const grounds = saying.flatMap(({ passage }) => groundsIn(reading, passage) ?? []);
  return grounds.reduce<Grounds | undefined>(
    (best, each) => (best === undefined || each.share > best.share ? each : best),
    undefined,
  )?.quote;
}

function groundsIn({ matches }: Reading, passage: Passage): Grounds | undefined {
  let best: Grounds | undefined;
  for (const sentence of readPassage(passage).sentences) {
    const { share } = coverageBy(matches, sentence.stems);
    if (share <= (best?.share ?? 0) || isHeading(passage.text, sentence)) continue;
    best = { share, quote: sliceAround(passage, { ...sentence, at: sentence }) };
  }
  return best;
}

const mostOfHeading = 8;

/** A line of few words that does not end as a sentence does. Fields ('Lights: needed all year') and items of lists are none. */
function isHeading(text: string, { start, end, from, to }: ReadSentence): boolean {
  const [before = ''] = /[^\n]*$/u.exec(text.slice(0, start)) ?? [];
  const [after = ''] = /^[^\n]*/u.exec(text.slice(end)) ?? [];
  const isLine = /^[\s#]*$/u.test(before) && after.trim() === '';
  const isShort = to - from <= mostOfHeading && !/[.!?…:;|]/u.test(text.slice(start, end));
  return isLine && isShort && !/^\s*[-*•\d]/u.test(text.slice(start, end));
}
