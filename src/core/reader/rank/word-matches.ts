import { synonymStems } from '../lexicon/synonyms.ts';
import type { NameInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { Shelf } from './shelf.ts';

/** A content word of the question: what a match with it is worth, and whether it is part of a name. */
export type AskedWord = { readonly stem: string; readonly weight: number; readonly isName: boolean };

/** Which question word a stem in a text stands for, and how well: 1 for itself, less for a word of like meaning. */
export type WordMatch = { readonly word: number; readonly factor: number };

export type WordMatches = {
  readonly asked: readonly AskedWord[];
  readonly total: number;
  readonly byStem: ReadonlyMap<string, WordMatch>;
};

const synonymFactor = 0.6;
const empty = new Set('kind type sort name year date day month number person people'.split(' '));

/**
 * The content words of a question, each weighed by how few of the sentences at hand hold it: log((N + 1) / (n + 0.5)). Words that only
 * say what kind of answer is wanted ('year', 'person') count for little.
 */
export function wordMatches(
  question: ReadQuestion,
  names: readonly NameInQuestion[],
  shelf: Pick<Shelf, 'sentenceCounts' | 'sentences'>,
): WordMatches {
  const inName = (at: number) => names.some(({ from, to }) => at >= from && at < to);
  const asked = new Map<string, AskedWord>();
  question.words.forEach((word, at) => {
    if (word.isFunction && !(inName(at) && word.isCapital && word.term.length > 3)) return;
    const rarity = Math.log((shelf.sentences + 1) / ((shelf.sentenceCounts.get(word.stem) ?? 0) + 0.5));
    const weight = Math.max(0.2, rarity) * (empty.has(word.term) ? 0.25 : 1);
    const isName = inName(at) || (asked.get(word.stem)?.isName ?? false);
    asked.set(word.stem, { stem: word.stem, weight, isName });
  });
  const list = [...asked.values()];
  return { asked: list, total: list.reduce((sum, { weight }) => sum + weight, 0), byStem: matchesOf(list) };
}

function matchesOf(asked: readonly AskedWord[]): ReadonlyMap<string, WordMatch> {
  const byStem = new Map<string, WordMatch>();
  asked.forEach(({ stem, isName }, word) => {
    byStem.set(stem, { word, factor: 1 });
    if (isName) return;
    for (const other of synonymStems(stem))
      if (!byStem.has(other)) byStem.set(other, { word, factor: synonymFactor });
  });
  // A word's own match stands before another word's synonym.
  for (const [word, { stem }] of asked.entries()) byStem.set(stem, { word, factor: 1 });
  return byStem;
}

/** The share of the question's weight that some words cover, 0-1, and how well each word of it is matched. */
export type Coverage = { readonly share: number; readonly factors: Float64Array };

/** What the stems of these lists cover together. */
export function coverageBy(matches: WordMatches, ...lists: readonly Iterable<string>[]): Coverage {
  const factors = new Float64Array(matches.asked.length);
  for (const stems of lists) for (const stem of stems) addMatch(matches, factors, stem);
  return { share: shareOf(matches, factors), factors };
}

function addMatch({ byStem }: WordMatches, factors: Float64Array, stem: string): void {
  const match = byStem.get(stem);
  if (match !== undefined) factors[match.word] = Math.max(factors[match.word] ?? 0, match.factor);
}

/** What two lists of stems cover together, where it is known what each covers. */
export function coverageOfBoth(matches: WordMatches, left: Coverage, right: Coverage): Coverage {
  const factors = left.factors.map((factor, word) => Math.max(factor, right.factors[word] ?? 0));
  return { share: shareOf(matches, factors), factors };
}

export function shareOf({ asked, total }: WordMatches, factors: Float64Array): number {
  if (total === 0) return 0;
  let sum = 0;
  for (let word = 0; word < asked.length; word++) sum += (asked[word]?.weight ?? 0) * (factors[word] ?? 0);
  return sum / total;
}
