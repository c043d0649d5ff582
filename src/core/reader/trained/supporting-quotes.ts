import type { Quote } from '../../passage.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import type { Reading } from '../rank/reading.ts';
import { coverageBy } from '../rank/word-matches.ts';
import type { ReadPassage } from '../text/read-passage.ts';

const mostSupporting = 2;
/** What a sentence adds less than this of the question's weight to, it says nothing new of. */
const leastGain = 0.1;

/**
 * Sentences of other passages that say of the question's names what the quotes leave open, and hang together with them: they name what a quoted passage is
 * about, or are about what a quote names, or say the same answer (`key`, folded words). Most telling first.
 */
export function supportingQuotes(reading: Reading, quotes: readonly Quote[], key: string): readonly Quote[] {
  const all = [...quotes];
  for (let round = 0; round < mostSupporting; round++) {
    const next = mostTelling(reading, all, key);
    if (next === undefined) break;
    all.push(next);
  }
  return all.slice(quotes.length);
}

function mostTelling(reading: Reading, quotes: readonly Quote[], key: string): Quote | undefined {
  const quoted = new Set(quotes.map(({ passageId }) => passageId));
  const held = heldBy(reading, quotes);
  let best: { readonly gain: number; readonly quote: Quote } | undefined;
  for (const [index, { read }] of reading.passages.entries()) {
    if (quoted.has(read.passage.id)) continue;
    for (const at of linkedSentences(reading, { index, quoted, key })) {
      const sentence = read.sentences[at];
      if (sentence === undefined) continue;
      const gain = gainOf(reading, held, [...read.titleStems, ...sentence.stems]);
      if (gain < leastGain || gain <= (best?.gain ?? 0)) continue;
      best = { gain, quote: sliceAround(read.passage, { ...sentence, at: sentence }) };
    }
  }
  return best?.quote;
}

type Place = { readonly index: number; readonly quoted: ReadonlySet<string>; readonly key: string };

/** Positions of sentences of a passage that hang together with what is quoted. */
function linkedSentences({ passages, shelf }: Reading, { index, quoted, key }: Place): Iterable<number> {
  const isQuoted = (at: number) => quoted.has(passages[at]?.read.passage.id ?? '');
  const sentences = passages[index]?.read.sentences ?? [];
  if (shelf.mentions.some(({ from, to }) => to === index && isQuoted(from))) return sentences.keys();
  const naming = shelf.mentions.flatMap(({ from, to, sentence }) =>
    from === index && isQuoted(to) ? [sentence] : [],
  );
  const saying = sentences.flatMap((each, at) => (holds(passages[index]?.read, each, key) ? [at] : []));
  return new Set([...naming, ...saying]);
}

function holds(
  read: ReadPassage | undefined,
  { from, to }: { readonly from: number; readonly to: number },
  key: string,
): boolean {
  const terms = read?.words.slice(from, to).map((word) => word.term) ?? [];
  return key !== '' && ` ${terms.join(' ')} `.includes(` ${key} `);
}

function heldBy({ passages, matches }: Reading, quotes: readonly Quote[]): Float64Array {
  const stems = quotes.flatMap(({ passageId, start, end }) => {
    const read = passages.find((each) => each.read.passage.id === passageId)?.read;
    const words = read?.words.filter((word) => word.start >= start && word.end <= end) ?? [];
    return [...(read?.titleStems ?? []), ...words.map((word) => word.stem)];
  });
  return coverageBy(matches, stems).factors;
}

/** The share of the question's weight that these stems add to what is held; 0 where they add no whole name. */
function gainOf(reading: Reading, held: Float64Array, stems: readonly string[]): number {
  const { matches } = reading;
  if (matches.total === 0 || !addsName(reading, held, new Set(stems))) return 0;
  const { factors } = coverageBy(matches, stems);
  return matches.asked.reduce(
    (sum, { weight }, at) =>
      sum + (weight * Math.max(0, (factors[at] ?? 0) - (held[at] ?? 0))) / matches.total,
    0,
  );
}

function addsName(
  { names, question, matches }: Reading,
  held: Float64Array,
  stems: ReadonlySet<string>,
): boolean {
  return names.some(({ from, to }) => {
    const own = question.words.slice(from, to).map((word) => matches.byStem.get(word.stem)?.word);
    const isHeld = own.every((at) => at === undefined || held[at] === 1);
    return !isHeld && own.every((at) => at === undefined || stems.has(matches.asked[at]?.stem ?? ''));
  });
}
