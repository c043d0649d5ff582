import type { RunEvent } from '../../core/event.ts';
import { evolve, foldEvents } from '../../core/evolve.ts';
import type { RunId } from '../../core/ids.ts';
import { initialState, type State } from '../../core/state.ts';
import type { ForkRequest, RunEnd, RunStarter, StartedRun } from '../../ports/run-starter.ts';
import type { TrajectoryStore } from '../../ports/trajectory-store.ts';
import { Observable } from './observable.ts';

/** The run that this tab shows or drives. */
export type SessionView =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running' | 'over';
      readonly runId: RunId;
      readonly events: readonly RunEvent[];
      readonly state: State;
      /** Undefined while it runs. */
      readonly end: RunEnd | undefined;
    };

/** Drives one run at a time and keeps what it brought, so that a change of view neither stops nor loses it. */
export class RunSession {
  readonly view = new Observable<SessionView>({ kind: 'idle' });
  readonly #runs: RunStarter;
  readonly #trajectories: TrajectoryStore;
  #controller = new AbortController();

  constructor(runs: RunStarter, trajectories: TrajectoryStore) {
    this.#runs = runs;
    this.#trajectories = trajectories;
  }

  /** Begins at once and returns the id of the run; a run that goes on is stopped first. */
  ask(question: string): RunId {
    const signal = this.#restart();
    return this.#follow(this.#runs.ask(question, signal), [], signal);
  }

  fork(request: ForkRequest): RunId {
    const signal = this.#restart();
    return this.#follow(this.#runs.fork(request, signal), [], signal);
  }

  /** Goes on with a stored run: one that was stopped, or that was in flight when its tab was closed. */
  async resume(run: RunId): Promise<void> {
    const signal = this.#restart();
    const loaded = await this.#trajectories.load(run);
    if (signal.aborted) return;
    const events = loaded.kind === 'loaded' ? loaded.events : [];
    this.#follow(this.#runs.resume(run, signal), events, signal);
  }

  /** Shows a stored run without going on with it. */
  async show(run: RunId): Promise<void> {
    const signal = this.#restart();
    const loaded = await this.#trajectories.load(run);
    if (signal.aborted || loaded.kind !== 'loaded') return;
    const { events } = loaded;
    this.view.set({ kind: 'over', runId: run, events, state: foldEvents(events), end: undefined });
  }

  stop(): void {
    this.#controller.abort(new DOMException('The person stopped the run.', 'AbortError'));
  }

  /** Back to the empty page. */
  clear(): void {
    this.#restart();
    this.view.set({ kind: 'idle' });
  }

  #restart(): AbortSignal {
    this.stop();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  #follow(run: StartedRun, events: readonly RunEvent[], signal: AbortSignal): RunId {
    const state = foldEvents(events);
    this.view.set({ kind: 'running', runId: run.runId, events, state, end: undefined });
    void this.#take(run, signal);
    return run.runId;
  }

  async #take(run: StartedRun, signal: AbortSignal): Promise<void> {
    const isShown = () => signal === this.#controller.signal;
    for (let next = await pull(run); ; next = await pull(run)) {
      if (!isShown()) {
        // The log of a run that another one pushed aside is still written to its end.
        if (next.done) return;
        continue;
      }
      if (next.done) return this.#finish(run.runId, next.value);
      this.#add(run.runId, next.value);
    }
  }

  #add(run: RunId, event: RunEvent): void {
    const view = this.view.current();
    const before = view.kind === 'idle' ? { events: [], state: initialState } : view;
    const events = [...before.events, event];
    this.view.set({
      kind: 'running',
      runId: run,
      events,
      state: evolve(before.state, event),
      end: undefined,
    });
  }

  #finish(run: RunId, end: RunEnd): void {
    const view = this.view.current();
    const { events, state } = view.kind === 'idle' ? { events: [], state: initialState } : view;
    this.view.set({ kind: 'over', runId: run, events, state, end });
  }
}

/** A bug in the loop must not leave the page waiting for ever: it ends the run with its message. */
async function pull(run: StartedRun): Promise<IteratorResult<RunEvent, RunEnd>> {
  try {
    return await run.events.next();
  } catch (error) {
    const message = `The run broke off: ${error instanceof Error ? error.message : String(error)}. What was found so far is stored.`;
    return { done: true, value: { kind: 'not-recorded', message } };
  }
}
