import type { Effect } from '../core/effect.ts';
import type { EventBody, RunEvent } from '../core/event.ts';
import { type RunId, stepNumber } from '../core/ids.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { State } from '../core/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { TrajectoryStore } from '../ports/trajectory-store.ts';
import type { OutcomeBody, Perform } from './perform.ts';
import { type Evolve, Recorder, type RecordProblem } from './recorder.ts';

/** Why the loop ended. Only 'ended' means that the run has an answer or an account. */
export type DriveEnd = { readonly kind: 'ended' | 'stopped' } | RecordProblem;

export type DriveOptions = {
  readonly runId: RunId;
  /** The log so far, as it is stored; at least its 'run-started'. */
  readonly events: readonly RunEvent[];
  readonly next: Policy;
  readonly perform: Perform;
  readonly store: Pick<TrajectoryStore, 'append'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How long a stopped step may take to give in, in milliseconds, before the loop ends without it. */
  readonly graceMs: number;
  /** The core's where none is given: many runs at once may share their states. */
  readonly evolve?: Evolve | undefined;
};

/**
 * The loop: asks the policy what is wanted, records the intent, does it, records the fact. Yields each event after
 * it was stored. Goes on from wherever `events` end: a step without outcome is simply wanted again.
 */
export async function* drive(options: DriveOptions): AsyncGenerator<RunEvent, DriveEnd> {
  const { next, clock, signal } = options;
  const log = new Recorder(options.runId, options.events, options);
  for (let effect = next(log.state); effect !== undefined; effect = next(log.state)) {
    if (signal.aborted) return yield* stop(log);
    const step = stepNumber(log.state.steps + 1);
    const problem = yield* record(log, { type: 'step-started', step, effect });
    if (problem !== undefined) return problem;
    const startedAt = clock.now();
    const outcome = await settle(effect, log.state, options);
    if (outcome === 'stopped') return yield* stop(log);
    const lost = yield* record(log, { ...outcome, step, durationMs: clock.now() - startedAt });
    if (lost !== undefined) return lost;
  }
  return { kind: 'ended' };
}

async function* record(log: Recorder, body: EventBody): AsyncGenerator<RunEvent, RecordProblem | undefined> {
  const recorded = await log.record(body);
  if ('kind' in recorded) return recorded;
  yield recorded;
  return undefined;
}

async function* stop(log: Recorder): AsyncGenerator<RunEvent, DriveEnd> {
  return (yield* record(log, { type: 'run-stopped' })) ?? { kind: 'stopped' };
}

/** The outcome of an effect, or 'stopped': at the latest `graceMs` after the signal, whatever the effect does. */
async function settle(
  effect: Effect,
  state: State,
  { perform, signal, clock, graceMs }: DriveOptions,
): Promise<OutcomeBody | 'stopped'> {
  // Made when it is needed: one for each step of many runs took more time than some of the steps.
  let settled: AbortController | undefined;
  let stopWaiting = () => {};
  const grace = new Promise<'stopped'>((resolve) => {
    const wait = async () => {
      settled = new AbortController();
      await clock.wait(graceMs, settled.signal).catch(() => undefined);
      resolve('stopped');
    };
    const onAbort = () => void wait();
    signal.addEventListener('abort', onAbort, { once: true });
    stopWaiting = () => signal.removeEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([perform(effect, state, signal), grace]);
  } catch (error) {
    if (signal.aborted) return 'stopped';
    throw error;
  } finally {
    stopWaiting();
    settled?.abort();
  }
}
