import type { Effect } from '../core/effect.ts';
import type { RunEvent } from '../core/event.ts';
import type { PolicyName } from '../core/policy-name.ts';

export type ReplayReply =
  | { readonly kind: 'identical' }
  /** At event number `at` (from 0) the policy of today wants something else than what was recorded. */
  | {
      readonly kind: 'differs';
      readonly at: number;
      readonly recorded: Effect;
      readonly wanted: Effect | undefined;
    }
  /** A trained policy steered it with other weights than those in use now: it may want other steps. */
  | { readonly kind: 'other-weights'; readonly recorded: string }
  /** The policy of the run is not at hand, so nothing can be said. */
  | { readonly kind: 'unknown-policy'; readonly policy: PolicyName };

/** Runs the policy once more with the log as the world, and says whether it wants the same at each step. Never rejects. */
export type ReplayCheck = (events: readonly RunEvent[]) => Promise<ReplayReply>;
