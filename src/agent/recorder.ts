import type { EventBody, RunEvent } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import type { RunId } from '../core/ids.ts';
import { initialState, type State } from '../core/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { TrajectoryStore } from '../ports/trajectory-store.ts';

export type RecordProblem =
  /** Another tab goes on with this run. */
  | { readonly kind: 'conflict' }
  /** The log could not be written: nothing was done after the last event that was. */
  | { readonly kind: 'not-recorded'; readonly message: string };

/** The core's `evolve`, or one that gives the same states. */
export type Evolve = (state: State, event: RunEvent) => State;

type RecorderOptions = {
  readonly store: Pick<TrajectoryStore, 'append'>;
  readonly clock: Clock;
  readonly evolve?: Evolve | undefined;
};

/** Appends to the store and folds: the one writer of a run's state. */
export class Recorder {
  state: State;
  #length: number;
  readonly #runId: RunId;
  readonly #store: Pick<TrajectoryStore, 'append'>;
  readonly #clock: Clock;
  readonly #evolve: Evolve;

  constructor(
    runId: RunId,
    events: readonly RunEvent[],
    { store, clock, evolve: step = evolve }: RecorderOptions,
  ) {
    this.state = events.reduce(step, initialState);
    this.#length = events.length;
    this.#runId = runId;
    this.#store = store;
    this.#clock = clock;
    this.#evolve = step;
  }

  /** The event once it is stored, or why it could not be. */
  async record(body: EventBody): Promise<RunEvent | RecordProblem> {
    const event: RunEvent = { version: 1, at: this.#clock.now(), ...body };
    const reply = await this.#store.append(this.#runId, this.#length, [event]);
    if (reply.kind === 'conflict') return { kind: 'conflict' };
    if (reply.kind !== 'appended') return { kind: 'not-recorded', message: reply.message };
    this.#length = reply.length;
    this.state = this.#evolve(this.state, event);
    return event;
  }
}
