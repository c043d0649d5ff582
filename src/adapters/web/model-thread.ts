import { wrap } from 'comlink';
import { type ResourceReport, readResourceReport } from '../../wire/resource-entry.ts';
import type { ModelWorkerApi } from '../any/model-store/model-worker-api.ts';

export const broken = 'the part of the page that keeps models broke off. It is started again: try once more.';
const startMs = 30_000;

type Lost = { readonly kind: 'lost' };
type Running = { readonly remote: ModelWorkerApi; readonly lost: Promise<Lost> };
export type Called<T> = { readonly kind: 'answered'; readonly answer: T } | Lost;

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
      return { kind: 'lost' };
    }
  }

  /** Whether a worker is the one that was running when `mark` was taken: what was begun there is gone with it. */
  mark(): unknown {
    return this.#start();
  }

  #start(): Running {
    if (this.#running !== undefined) return this.#running;
    const worker = new Worker(new URL('../../worker/model-worker.ts', import.meta.url), {
      type: 'module',
      name: 'reroute-models',
    });
    let end: () => void = () => {};
    const lost = new Promise<Lost>((resolve) => {
      end = () => {
        worker.terminate();
        if (this.#running === running) this.#running = undefined;
        resolve({ kind: 'lost' });
      };
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end();
    });
    worker.addEventListener('messageerror', () => end());
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const report = readResourceReport(data);
      if (report !== undefined) this.#reported(report);
    });
    // Comlink's own type takes promises of unions apart; all of the worker's methods are as they are here.
    const remote = wrap<ModelWorkerApi>(worker) as unknown as ModelWorkerApi;
    const running: Running = { remote, lost };
    this.#running = running;
    void watchLife(running, end);
    return running;
  }
}

/** Ends a worker that does not start, and notices one that is gone without a word: the lock that it held is free then. */
async function watchLife({ remote, lost }: Running, end: () => void): Promise<void> {
  const timer = setTimeout(end, startMs);
  const lock = await Promise.race([remote.hello(), lost]).catch(() => undefined);
  clearTimeout(timer);
  if (typeof lock === 'string') await navigator.locks.request(lock, { mode: 'shared' }, end);
}
