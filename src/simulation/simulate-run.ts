import { drive } from '../agent/drive.ts';
import type { Perform } from '../agent/perform.ts';
import { createPerform } from '../agent/perform-table.ts';
import type { Budget, RunEvent, RunStarted } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import type { FaultRecord } from '../core/faults/injected-fault.ts';
import { runId } from '../core/ids.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PolicyName } from '../core/policy-name.ts';
import { initialState, type State } from '../core/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Reasoner } from '../ports/reasoner.ts';
import type { Recaller } from '../ports/recaller.ts';
import type { RelevanceChecker } from '../ports/relevance-checker.ts';
import type { Source } from '../ports/source.ts';
import type { SharedStates } from './shared-states.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What a run goes through. The first source is asked first. */
export type SimulatedWorld = {
  readonly sources: readonly Source[];
  readonly reasoner: Reasoner;
  readonly checker: RelevanceChecker;
  /** Past runs; none where none is given. */
  readonly recaller?: Recaller;
  /** As it stands in the log. */
  readonly engine: string;
  /** The same clock as that of sources that take their time; a new one where none is given. */
  readonly clock?: Clock;
  /** Is told which step is being done, so that the faults of sources and engine are noted there. */
  readonly record?: FaultRecord;
};

export type SimulatedTask = {
  readonly question: string;
  /** The name that stands in the log, and the policy itself: it may be any function of the state, also one that draws lots while it is trained. */
  readonly policy: PolicyName;
  readonly next: Policy;
  readonly budget: Budget;
  readonly seed: number;
  /** Of runs that begin alike; without it each run has its own states. */
  readonly states?: SharedStates | undefined;
};

export type SimulatedLog = { readonly events: readonly RunEvent[]; readonly state: State };

/** Results asked for in one search, as in the page. */
const pageSize = 20;
const id = runId('simulated');

/**
 * The whole log of one run and the state that it comes to, as the page would have it with the same sources and engine, but for times: the clock moves by waits alone. The same task
 * in the same world gives the same events. Rejects only with the signal's reason.
 */
export async function simulateRun(
  world: SimulatedWorld,
  task: SimulatedTask,
  signal: AbortSignal,
): Promise<SimulatedLog> {
  const clock = world.clock ?? new VirtualClock();
  const { question, policy, budget, seed, next } = task;
  const sources = world.sources.map((source) => source.id);
  const started: RunStarted & { readonly version: 1; readonly at: number } = {
    ...{ version: 1, at: clock.now(), type: 'run-started' },
    ...{ question, policy, engine: world.engine, sources, budget, seed },
    ...{ mayAsk: false, forkedFrom: undefined },
  };
  const events: RunEvent[] = [started];
  const perform = performIn(world, clock);
  let state = initialState;
  const step = task.states?.evolve ?? evolve;
  const noting = (before: State, event: RunEvent) => {
    state = step(before, event);
    return state;
  };
  const options = { runId: id, events: [started], next, perform, store, clock, signal, graceMs: 0 };
  for await (const event of drive({ ...options, evolve: noting })) events.push(event);
  signal.throwIfAborted();
  return { events, state: { ...state, started, policy } };
}

/** The log is what the loop yields: it is stored nowhere else. */
const store = {
  append: async (_: unknown, length: number, events: readonly RunEvent[]) =>
    ({ kind: 'appended', length: length + events.length }) as const,
};

const noRecall: Recaller = { recall: async () => [] };

function performIn(
  { sources, reasoner, checker, record, recaller = noRecall }: SimulatedWorld,
  clock: Clock,
): Perform {
  const perform = createPerform({
    ...{ checker, reasoner, clock, pageSize },
    sources: new Map(sources.map((source) => [source.id, source])),
    recaller,
    person: { ask: async () => undefined },
    searchTimeoutMs: Number.POSITIVE_INFINITY,
  });
  return (effect, state, given) => {
    record?.atStep(state.steps + 1);
    return perform(effect, state, given);
  };
}
