import type { LogisticModel } from './logistic.ts';
import type { ReadFeature, ReadListFeature } from './read-features.ts';

// Written by `npm run fit-readings`.

export const readModel: LogisticModel<ReadFeature> = {
  bias: 0.693,
  weights: {
    lexical: 0.737,
    read: 0.705,
    both: -0.024,
  },
};

export const readListModel: LogisticModel<ReadListFeature> = {
  bias: 1.241,
  weights: {
    lexical: 0.878,
    best: 0.195,
    bestRead: 0.912,
    second: -0.258,
    mass: -0.944,
    isFollowing: -0.131,
  },
};

/** Where P of a list that was read becomes a verdict. */
export const readThresholds = { good: 0.5, bad: 0.03 } as const;
