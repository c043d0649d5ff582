import { proxy, type Remote, wrap } from 'comlink';
import type { ImportProgress } from '../../ports/library.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import type {
  CallOf,
  CallOptions,
  LibraryCall,
  LibraryMethod,
  ReplyOf,
} from '../any/library-calls/library-call.ts';
import type { LibraryWorkerApi } from '../any/library-calls/library-worker-api.ts';
import { type OwnedWorker, ownWorker } from '../any/own-worker.ts';

/** An import that is stopped gets so long to keep what it has read; then its worker is ended. */
const graceMs = 5_000;
const startMs = 30_000;

type Failed = { readonly kind: 'failed'; readonly message: string };
type Running = OwnedWorker<Failed> & { readonly remote: Remote<LibraryWorkerApi> };

const failed = (message: string): Failed => ({ kind: 'failed', message });
const broken = failed(
  'The part of the page that keeps the library broke off. It is started again: try once more.',
);
const closed = failed('The library was closed.');
const notStarted = failed(
  'The part of the page that keeps the library did not start within 30 seconds. Reload the page.',
);

/** Owns the library's worker: starts it with the first call, hands signals over, ends it as a last resort, starts it again after a crash. */
export class LibraryThread {
  readonly #reported: (report: ResourceReport) => void;
  #running: Running | undefined;
  #isClosed = false;
  #ids = 0;

  constructor(reported: (report: ResourceReport) => void) {
    this.#reported = reported;
  }

  /** Always settles. What only reads is asked once more where the worker was lost. */
  async call<Method extends LibraryMethod>(
    call: CallOf<Method>,
    options: CallOptions,
  ): Promise<ReplyOf<Method>> {
    const reply = await this.#callOnce(call, options);
    const wasLost = reply.kind === 'failed' && reply.message === broken.message;
    return wasLost && !isImport(call) ? this.#callOnce(call, options) : reply;
  }

  close(): void {
    this.#isClosed = true;
    this.#running?.end(closed);
  }

  async #callOnce<Method extends LibraryMethod>(
    call: CallOf<Method>,
    { progress, signal }: CallOptions,
  ): Promise<ReplyOf<Method>> {
    if (this.#isClosed) return closed;
    if (signal?.aborted === true) return { kind: 'stopped' };
    const ended = new AbortController();
    try {
      const running = this.#start();
      const id = ++this.#ids;
      const tell = progress === undefined ? undefined : proxy((now: ImportProgress) => progress(now));
      // The method and its reply are tied in the type; a message between threads cannot carry that.
      const asked = running.remote.call(id, call as LibraryCall, tell) as Promise<ReplyOf<Method>>;
      const stopped = stoppedCall(running, { id, waits: isImport(call), signal, ended: ended.signal });
      return await Promise.race([asked, running.lost, stopped]);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return failed(`The library cannot be asked: ${why}`);
    } finally {
      ended.abort();
    }
  }

  #start(): Running {
    if (this.#running !== undefined) return this.#running;
    const worker = new Worker(new URL('../../worker/library-worker.ts', import.meta.url), {
      type: 'module',
      name: 'reroute-library',
    });
    const remote = wrap<LibraryWorkerApi>(worker);
    const owned = ownWorker<Failed>(worker, {
      ...{ hello: () => remote.hello(), startMs, reported: this.#reported },
      ...{ crashed: () => broken, notStarted },
    });
    const running = { remote, ...owned };
    this.#running = running;
    void owned.lost.then(() => {
      if (this.#running === running) this.#running = undefined;
    });
    return running;
  }
}

function isImport({ method }: { readonly method: LibraryMethod }): boolean {
  return method === 'importFiles' || method === 'resumeImport';
}

type Stoppable = {
  readonly id: number;
  /** An import still has something to say: what it has written. */
  readonly waits: boolean;
  readonly signal: AbortSignal | undefined;
  readonly ended: AbortSignal;
};

/** Settles when the signal ends the call: at once, or when the worker has had its time to end it well. */
function stoppedCall({ remote, end }: Running, { id, waits, signal, ended }: Stoppable) {
  return new Promise<{ readonly kind: 'stopped' }>((resolve) => {
    const stop = () => {
      void remote.abort(id);
      if (!waits) return resolve({ kind: 'stopped' });
      const timer = setTimeout(() => {
        resolve({ kind: 'stopped' });
        end(broken);
      }, graceMs);
      ended.addEventListener('abort', () => clearTimeout(timer));
    };
    signal?.addEventListener('abort', stop, { signal: ended });
  });
}
