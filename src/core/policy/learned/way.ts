import type { Effect } from '../../effect.ts';
import type { FailureKind } from '../../failure.ts';

/** Ways on that the policy chooses among. Most are rules of src/core/rules under the same name. */
export const wayKinds = [
  ...(['answer', 'give-up', 'verify', 'follow', 'followAgain', 'askName'] as const),
  ...(['respell', 'rephrase', 'broaden', 'focus', 'narrow', 'decade'] as const),
  ...(['disambiguate', 'heedPerson', 'askPerson', 'askNextNeed'] as const),
  ...(['readWhole', 'nextPage', 'switchSource', 'backtrack', 'leaveSource', 'wait', 'retry'] as const),
] as const;
export type WayKind = (typeof wayKinds)[number];

/**
 * A way on, and the effect that it would have. `failure`: what it answers to; `isShown`: whether a sign of that failure shows. `rank` counts from 0
 * among the ways of its kind. `score` is what its kind is ordered by, 0-1: the promise of a name, the support of a finding; 0 where there is none.
 */
export type Way = {
  readonly kind: WayKind;
  readonly effect: Effect;
  readonly failure: FailureKind | undefined;
  readonly isShown: boolean;
  readonly rank: number;
  readonly score: number;
};
