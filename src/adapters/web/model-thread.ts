import { wrap } from 'comlink';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import type { ModelWorkerApi } from '../any/model-store/model-worker-api.ts';
import { ownWorker } from '../any/own-worker.ts';

export const broken = 'the part of the page that keeps models broke off. It is started again: try once more.';
const startMs = 30_000;

type Lost = { readonly kind: 'lost' };
type Running = { readonly remote: ModelWorkerApi; readonly lost: Promise<Lost> };
export type Called<T> = { readonly kind: 'answered'; readonly answer: T } | Lost;

const gone: Lost = { kind: 'lost' };

/** Owns the models' worker: starts it with the first call, notices when it is gone, starts it anew with the next. */
export class ModelThread {
  readonly #reported: (report: ResourceReport) => void;
  #running: Running | undefined;

  constructor(reported: (report: ResourceReport) => void) {
    this.#reported = reported;
  }

  /** What the worker replies, or 'lost' where it is gone before it does. */
  async call<T>(work: (remote: ModelWorkerApi) => Promise<T>): Promise<Called<T>> {
    const { remote, lost } = this.#start();
    try {
      const answered = work(remote).then((answer) => ({ kind: 'answered', answer }) as const);
      return await Promise.race([answered, lost]);
    } catch {
      return gone;
    }
  }

  /** A mark of the worker that runs now, none where none does: what was begun in one is gone with it. */
  mark(): unknown {
    return this.#running;
  }

  #start(): Running {
    if (this.#running !== undefined) return this.#running;
    const worker = new Worker(new URL('../../worker/model-worker.ts', import.meta.url), {
      type: 'module',
      name: 'reroute-models',
    });
    // Comlink's own type takes promises of unions apart; all of the worker's methods are as they are here.
    const remote = wrap<ModelWorkerApi>(worker) as unknown as ModelWorkerApi;
    const { lost } = ownWorker<Lost>(worker, {
      ...{ hello: () => remote.hello(), startMs, reported: this.#reported },
      ...{ crashed: () => gone, notStarted: gone },
    });
    const running: Running = { remote, lost };
    this.#running = running;
    void lost.then(() => {
      if (this.#running === running) this.#running = undefined;
    });
    return running;
  }
}
