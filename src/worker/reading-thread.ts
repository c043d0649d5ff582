import { type Remote, wrap } from 'comlink';
import type { ImportFile } from '../ports/library.ts';
import { type ResourceReport, readResourceReport } from '../wire/resource-entry.ts';
import type { DocumentWorkerApi, Reading } from './document-worker-api.ts';

/** A parser that keeps the thread busy for so long is stuck. */
const stuckMs = 60_000;
const pingMs = 5_000;
/** Parsers hold memory: a thread that nobody needs ends. */
const idleMs = 30_000;

/** The thread broke or was stuck while it read; or did not even start. */
export type Lost = { readonly kind: 'lost'; readonly started: boolean };
type Running = {
  readonly worker: Worker;
  readonly remote: Remote<DocumentWorkerApi>;
  readonly lost: Promise<Lost>;
};

/** Owns the worker that reads documents: starts it when there is something to read, ends it when it is stuck or idle. */
export class ReadingThread {
  readonly #reported: (report: ResourceReport) => void;
  #running: Running | undefined;
  #lose: () => void = () => {};
  #ids = 0;
  #busy = 0;
  #answeredAt = 0;
  #pings: ReturnType<typeof setInterval> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(reported: (report: ResourceReport) => void) {
    this.#reported = reported;
  }

  async begin(file: ImportFile): Promise<{ readonly id: number; readonly reply: Reading | Lost }> {
    const id = ++this.#ids;
    return { id, reply: await this.#ask((remote) => remote.begin(id, file)) };
  }

  next(id: number): Promise<Reading | Lost> {
    return this.#ask((remote) => remote.next(id));
  }

  stop(id: number): void {
    void this.#running?.remote.stop(id);
  }

  end(): void {
    clearInterval(this.#pings);
    clearTimeout(this.#idle);
    this.#running?.worker.terminate();
    this.#running = undefined;
    this.#lose();
  }

  async #ask(work: (remote: Remote<DocumentWorkerApi>) => Promise<Reading>): Promise<Reading | Lost> {
    const { remote, lost } = this.#start();
    this.#enter();
    try {
      return await Promise.race([work(remote), lost]);
    } finally {
      this.#leave();
    }
  }

  #start(): Running {
    if (this.#running !== undefined) return this.#running;
    const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
      type: 'module',
      name: 'reroute-documents',
    });
    let started = false;
    const lost = new Promise<Lost>((resolve) => {
      this.#lose = () => resolve({ kind: 'lost', started });
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.end();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const report = readResourceReport(data);
      if (report !== undefined) this.#reported(report);
    });
    const remote = wrap<DocumentWorkerApi>(worker);
    void remote.ping().then(() => {
      started = true;
    });
    this.#running = { worker, remote, lost };
    return this.#running;
  }

  #enter(): void {
    clearTimeout(this.#idle);
    if (this.#busy++ > 0) return;
    this.#answeredAt = Date.now();
    this.#pings = setInterval(() => this.#ping(), pingMs);
  }

  #leave(): void {
    if (--this.#busy > 0) return;
    clearInterval(this.#pings);
    this.#idle = setTimeout(() => this.end(), idleMs);
  }

  #ping(): void {
    if (Date.now() - this.#answeredAt > stuckMs) {
      this.end();
      return;
    }
    void this.#running?.remote.ping().then(() => {
      this.#answeredAt = Date.now();
    });
  }
}
