import { nextBy } from '../core/policy/next.ts';
import type { Policies } from '../core/policy/policy.ts';
import type { ReplayCheck } from '../ports/replay-check.ts';
import { replay } from './replay.ts';

/** Replays a log by the policies at hand; a policy that is not at hand is told from one that wants something else. */
export function createReplayCheck(policies: Policies): ReplayCheck {
  return (events) => {
    const used = events.flatMap((event) =>
      event.type === 'run-started' || event.type === 'run-forked' ? [event.policy] : [],
    );
    const unknown = used.find((policy) => policies[policy] === undefined);
    if (unknown !== undefined) return { kind: 'unknown-policy', policy: unknown };
    const result = replay(events, nextBy(policies));
    return result.kind === 'identical' ? { kind: 'identical' } : result;
  };
}
