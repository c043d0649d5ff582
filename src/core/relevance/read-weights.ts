import type { LogisticModel } from './logistic.ts';
import type { ReadFeature, ReadListFeature } from './read-features.ts';

// Written by `npm run fit-readings`.

export const readModel: LogisticModel<ReadFeature> = {
  bias: 0,
  weights: { lexical: 0.8, read: 0.3, both: 0 },
};

export const readListModel: LogisticModel<ReadListFeature> = {
  bias: 0,
  weights: { lexical: 0.8, best: 0, bestRead: 0.3, second: 0, mass: 0, isFollowing: 0 },
};

/** Where P of a list that was read becomes a verdict. */
export const readThresholds = { good: 0.5, bad: 0.06 } as const;
