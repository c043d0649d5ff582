import type { RunEvent, RunStarted } from '../core/event.ts';
import type { RunId } from '../core/ids.ts';
import type { PolicyName } from '../core/policy-name.ts';
import type { Query } from '../core/query.ts';

export type ForkOptions = {
  readonly from: RunId;
  /** How many events of the old log the new one begins with; at least 1. */
  readonly length: number;
  readonly policy: PolicyName;
  /** Of a trained policy. */
  readonly policyWeights?: string | undefined;
  /** Asked next, instead of what the policy would have asked. */
  readonly query: Query | undefined;
  readonly at: number;
};

/** The log of a new run that shares the first `length` events with an old one and goes on in another way. */
export function forkEvents(events: readonly RunEvent[], options: ForkOptions): RunEvent[] {
  const { from, length, policy, policyWeights, query, at } = options;
  const [first, ...rest] = completeSteps(events.slice(0, Math.max(1, length)));
  if (first?.type !== 'run-started') return [];
  const started: RunEvent & RunStarted = { ...first, forkedFrom: { runId: from, events: rest.length + 1 } };
  const named = policyWeights === undefined ? {} : { policyWeights };
  return [started, ...rest, { version: 1, at, type: 'run-forked', policy, ...named, query }];
}

/** A step in flight at the end is left out: the fork decides anew what to do there. */
function completeSteps(events: readonly RunEvent[]): readonly RunEvent[] {
  return events.at(-1)?.type === 'step-started' ? events.slice(0, -1) : events;
}
