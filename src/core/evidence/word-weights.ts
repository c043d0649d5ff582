import type { TermFact } from '../event.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';

/** Weight of each content word of a text, by stem: how much it says that a passage holds it. 0 or more. */
export type WordWeights = ReadonlyMap<string, number>;

/** What the searches of a run have told of the collection's words. */
export type KnownTerms = { readonly terms: readonly TermFact[]; readonly collectionPassages: number };

/**
 * Inverse document frequency as in BM25 (Robertson and Zaragoza, The probabilistic relevance framework, 2009, eq. 3.3, with 1 added so
 * that it stays positive). A word of which nothing is known counts like one that 1 passage in 100 holds.
 */
export function wordWeights(text: string, { terms: facts, collectionPassages }: KnownTerms): WordWeights {
  const total = Math.max(collectionPassages, 100);
  const counts = new Map(facts.map((fact) => [fact.term, fact.passages]));
  const weights = new Map<string, number>();
  for (const term of terms(text)) {
    if (stopWords.has(term)) continue;
    const passages = counts.get(term) ?? total / 100;
    const weight = Math.log(1 + (total - passages + 0.5) / (passages + 0.5));
    const key = stem(term);
    weights.set(key, Math.max(weight, weights.get(key) ?? 0));
  }
  return weights;
}

export function totalWeight(weights: WordWeights): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

/** The share of the weight that all these words (stems) cover together, 0-1; 0 where there is nothing to cover. */
export function coverageOfAll(weights: WordWeights, lists: readonly ReadonlySet<string>[]): number {
  let [total, covered] = [0, 0];
  for (const [word, weight] of weights) {
    total += weight;
    if (lists.some((words) => words.has(word))) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

/** The share of the weight that `words` (stems), or `others`, cover, 0-1; 0 where there is nothing to cover. */
export function coverage(
  weights: WordWeights,
  words: ReadonlySet<string>,
  others?: ReadonlySet<string>,
): number {
  let [total, covered] = [0, 0];
  for (const [word, weight] of weights) {
    total += weight;
    if (words.has(word) || others?.has(word)) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}
