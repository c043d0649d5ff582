import { editDistance } from '../text/edit-distance.ts';
import { stem } from '../text/stem.ts';
import type { QuestionProfile } from './question-profile.ts';

/** Weight of a word: rare ones among the past questions tell more (idf, as in Robertson, 2004). */
export type WordWeight = (term: string) => number;

/** Of two questions about the same thing, this much is sure; the rest is whether they ask the same of it. */
const shareOfNames = 0.4;
/** A name in another spelling ('merow', 'merrow') is most likely the same name. */
const nearSpelling = 0.9;
const shortestNear = 5;

export function wordWeights(profiles: readonly QuestionProfile[]): WordWeight {
  const counts = new Map<string, number>();
  for (const { names, words } of profiles) {
    for (const term of [...names, ...words]) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return (term) => Math.log(2 + profiles.length / (1 + (counts.get(term) ?? 0)));
}

/**
 * How much two questions ask for the same, 0-1; 1 for the same words in any order. Questions about different names are
 * not alike, however alike their wording: 'Who built the Merrow?' and 'Who built the Arrow?' share no lesson.
 */
export function questionSimilarity(
  left: QuestionProfile,
  right: QuestionProfile,
  weight: WordWeight,
): number {
  const [one, other] = [shareNames(left, right), shareNames(right, left)];
  const words = cosine(one.words, other.words, weight);
  if (one.names.size === 0 && other.names.size === 0) return words;
  return cosine(one.names, other.names, weight) * (shareOfNames + (1 - shareOfNames) * words);
}

/** A name typed without its capital is a name all the same, if the other question shows it to be one. */
function shareNames(own: QuestionProfile, other: QuestionProfile): QuestionProfile {
  const known = [...other.names].filter((name) => own.words.has(stem(name)));
  const stems = new Set(known.map(stem));
  return {
    names: new Set([...own.names, ...known]),
    words: new Set([...own.words].filter((word) => !stems.has(word))),
  };
}

function cosine(left: ReadonlySet<string>, right: ReadonlySet<string>, weight: WordWeight): number {
  if (left.size === 0 && right.size === 0) return 1;
  const dot = [...left].reduce((sum, term) => sum + weight(term) ** 2 * match(term, right), 0);
  const norm = Math.sqrt(square(left, weight) * square(right, weight));
  return norm === 0 ? 0 : Math.min(1, dot / norm);
}

function match(term: string, others: ReadonlySet<string>): number {
  if (others.has(term)) return 1;
  if (term.length < shortestNear) return 0;
  const near = [...others].some((each) => each.length >= shortestNear && editDistance(term, each, 1) <= 1);
  return near ? nearSpelling : 0;
}

function square(termsOf: ReadonlySet<string>, weight: WordWeight): number {
  return [...termsOf].reduce((sum, term) => sum + weight(term) ** 2, 0);
}
