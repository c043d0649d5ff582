import { type Candidate, candidatesFor } from './candidates.ts';
import { pairFeatures } from './pair-features.ts';
import type { Reading } from './reading.ts';
import { type FeatureGroup, spanFeatures } from './span-features.ts';

/** Weights of named features, and of pairs of what is asked and how a span stands. */
export type RankingModel = {
  readonly features: Readonly<Record<string, number>>;
  readonly pairs: Readonly<Record<string, number>>;
};

/** A candidate with its score: the higher, the better; only differences mean something. */
export type RankedSpan = {
  readonly candidate: Candidate;
  readonly features: readonly FeatureGroup[];
  readonly score: number;
};

/** All candidates, best first; ties in the order of the text. */
export function rankSpans(reading: Reading, model: RankingModel): readonly RankedSpan[] {
  return candidatesFor(reading)
    .map((candidate) => {
      const features = spanFeatures(reading, candidate);
      return { candidate, features, score: scoreOf(model, features, pairFeatures(reading, candidate)) };
    })
    .sort((left, right) => right.score - left.score);
}

function scoreOf(model: RankingModel, groups: readonly FeatureGroup[], pairs: readonly string[]): number {
  let sum = 0;
  for (const group of groups)
    for (const name in group) sum += (model.features[name] ?? 0) * (group[name] ?? 0);
  for (const pair of pairs) sum += model.pairs[pair] ?? 0;
  return sum;
}
