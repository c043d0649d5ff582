import type { Features } from './logistic.ts';

export const readFeatureNames = ['lexical', 'read', 'both'] as const;
export type ReadFeature = (typeof readFeatureNames)[number];

export const readListFeatureNames = ['lexical', 'best', 'bestRead', 'second', 'mass', 'isFollowing'] as const;
export type ReadListFeature = (typeof readListFeatureNames)[number];

const least = 0.001;

function logit(probability: number): number {
  const p = Math.min(1 - least, Math.max(least, probability));
  return Math.log(p / (1 - p));
}

/** Logits, and the product of the probabilities. */
export function readFeatures(lexical: number, read: number): Features<ReadFeature> {
  return { lexical: logit(lexical), read: logit(read), both: lexical * read };
}

export type ReadList = {
  /** P(at least one passage of the list bears on the need), by words. */
  readonly lexical: number;
  /** P for each passage, by words and reading together. */
  readonly together: readonly number[];
  /** P by the trained reader, where it read. */
  readonly read: readonly (number | undefined)[];
  readonly isFollowing: boolean;
};

/** What a list of results shows once it was read. `mass`: log(1 + expected number of relevant passages); the others are logits. */
export function readListFeatures(list: ReadList): Features<ReadListFeature> {
  const [best = 0, second = 0] = list.together.toSorted((left, right) => right - left);
  return {
    lexical: logit(list.lexical),
    ...{ best: logit(best), second: logit(second) },
    bestRead: logit(Math.max(0, ...list.read.flatMap((each) => each ?? []))),
    mass: Math.log1p(list.together.reduce((sum, p) => sum + p, 0)),
    isFollowing: list.isFollowing ? 1 : 0,
  };
}
