import { nextBy } from '../core/policy/next.ts';
import type { Policies } from '../core/policy/policy.ts';
import type { ReplayCheck } from '../ports/replay-check.ts';
import { replay } from './replay.ts';

/**
 * Replays a log by the policies at hand; a policy that is not at hand, or that has learned something else since, is told from one that wants
 * something else. `weights` names those of `learned` in use now.
 */
export function createReplayCheck(
  policies: Policies,
  weights: () => string | undefined = () => undefined,
): ReplayCheck {
  return (events) => {
    const used = events.flatMap((event) =>
      event.type === 'run-started' || event.type === 'run-forked' ? [event.policy] : [],
    );
    const unknown = used.find((policy) => policies[policy] === undefined);
    if (unknown !== undefined) return { kind: 'unknown-policy', policy: unknown };
    const [first] = events;
    const recorded = first?.type === 'run-started' ? first.policyWeights : undefined;
    if (recorded !== undefined && recorded !== weights()) return { kind: 'other-weights', recorded };
    const result = replay(events, nextBy(policies));
    return result.kind === 'identical' ? { kind: 'identical' } : result;
  };
}
