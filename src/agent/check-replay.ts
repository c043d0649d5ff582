import type { RunEvent } from '../core/event.ts';
import { nextBy } from '../core/policy/next.ts';
import type { Policies } from '../core/policy/policy.ts';
import type { PolicyName } from '../core/policy-name.ts';
import type { ReplayCheck } from '../ports/replay-check.ts';
import { replay } from './replay.ts';

export type ReplayCheckParts = {
  readonly policies: Policies;
  /** Gets a policy ready that needs it; where it cannot be had, its weights are not either. */
  readonly prepare?: (policy: PolicyName) => Promise<unknown>;
  /** Whether the weights of this name are at hand. */
  readonly hasWeights?: (weights: string) => boolean;
};

/**
 * Replays a log by the policies at hand; a policy that is not at hand, or that has learned something else since, is told from one that wants
 * something else.
 */
export function createReplayCheck({
  policies,
  prepare = async () => {},
  hasWeights = () => false,
}: ReplayCheckParts): ReplayCheck {
  return async (events) => {
    const used = events.flatMap(policyIn);
    const unknown = used.find((policy) => policies[policy] === undefined);
    if (unknown !== undefined) return { kind: 'unknown-policy', policy: unknown };
    for (const policy of new Set(used)) await prepare(policy);
    const recorded = events.flatMap(weightsIn).find((weights) => !hasWeights(weights));
    if (recorded !== undefined) return { kind: 'other-weights', recorded };
    const result = replay(events, nextBy(policies));
    return result.kind === 'identical' ? { kind: 'identical' } : result;
  };
}

function policyIn(event: RunEvent): readonly PolicyName[] {
  return event.type === 'run-started' || event.type === 'run-forked' ? [event.policy] : [];
}

function weightsIn(event: RunEvent): readonly string[] {
  const has = event.type === 'run-started' || event.type === 'run-forked' || event.type === 'run-resumed';
  return has && event.policyWeights !== undefined ? [event.policyWeights] : [];
}
