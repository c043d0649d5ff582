import { canonicalJson } from '../core/canonical-json.ts';
import type { Effect } from '../core/effect.ts';
import type { RunEvent } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import type { Policy } from '../core/policy/policy.ts';
import { initialState, type State } from '../core/state.ts';

export type ReplayResult =
  | { readonly kind: 'identical'; readonly state: State }
  /** At event number `at` (from 0) the policy wants something else than what was recorded. */
  | {
      readonly kind: 'differs';
      readonly at: number;
      readonly recorded: Effect;
      readonly wanted: Effect | undefined;
    };

/**
 * Runs the loop with the log as the world: every wanted effect must equal the recorded one, and its recorded outcome is
 * what comes of it. Says where policy and log part.
 */
export function replay(events: readonly RunEvent[], next: Policy): ReplayResult {
  let state = initialState;
  for (const [at, event] of events.entries()) {
    if (event.type === 'step-started') {
      const wanted = next(state);
      if (wanted === undefined || canonicalJson(wanted) !== canonicalJson(event.effect)) {
        return { kind: 'differs', at, recorded: event.effect, wanted };
      }
    }
    state = evolve(state, event);
  }
  return { kind: 'identical', state };
}
