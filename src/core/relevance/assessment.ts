import type { Features } from './logistic.ts';
import type { PassageFeature } from './passage-features.ts';

/** P(bears on the question) for each candidate, in the same order: by itself, and in the company of the others. */
export type Assessment = {
  readonly alone: readonly number[];
  readonly together: readonly number[];
  readonly features: readonly Features<PassageFeature>[];
};
