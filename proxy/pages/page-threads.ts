import { Worker } from 'node:worker_threads';
import { type PageJob, type PageResult, unreadable } from './page-job.ts';

export type PageThreadOptions = {
  readonly threads: number;
  /** For one page; a thread that takes longer is ended. */
  readonly timeMs: number;
  readonly heapMegabytes: number;
  /** Pages that may wait for a thread. */
  readonly mostWaiting: number;
};

export const pageThreadOptions: PageThreadOptions = {
  threads: 2,
  timeMs: 15_000,
  heapMegabytes: 512,
  mostWaiting: 100,
};

type Task = {
  readonly job: PageJob;
  readonly done: (result: PageResult) => void;
  readonly signal: AbortSignal;
};

/** The only owner of the threads that parse pages: starts them with the first page, ends one that a page has got stuck in. */
export class PageThreads {
  readonly #options: PageThreadOptions;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: Task[] = [];
  #ended = false;

  constructor(options: PageThreadOptions = pageThreadOptions) {
    this.#options = options;
  }

  /** Rejects only with the signal's reason; a page that nobody waits for any more still keeps its thread until it is done. */
  extract(job: PageJob, signal: AbortSignal): Promise<PageResult> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      if (this.#ended || this.#waiting.length >= this.#options.mostWaiting) {
        resolve(
          unreadable('too-slow', job.address, 'too many pages are being read at once. Try again later.'),
        );
        return;
      }
      const leave = () => reject(signal.reason);
      const done = (result: PageResult) => {
        signal.removeEventListener('abort', leave);
        resolve(result);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push({ job, done, signal });
      this.#next();
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    for (const { job, done } of this.#waiting.splice(0))
      done(unreadable('too-slow', job.address, 'the server is ending.'));
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #next(): void {
    while (this.#waiting[0]?.signal.aborted === true) this.#waiting.shift();
    const task = this.#waiting[0];
    if (task === undefined) return;
    const worker = this.#idle.pop() ?? this.#started();
    if (worker === undefined) return;
    this.#waiting.shift();
    void this.#run(worker, task).finally(() => this.#next());
  }

  #started(): Worker | undefined {
    if (this.#ended || this.#all.size >= this.#options.threads) return undefined;
    const worker = new Worker(new URL('./page-worker-start.mjs', import.meta.url), {
      // What the server was started with, and knows, is not for what reads strangers' pages.
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.#options.heapMegabytes },
      stdout: true,
      stderr: true,
    });
    worker.unref();
    // What parsers print is not kept.
    worker.stdout.resume();
    worker.stderr.resume();
    // One that is ended may still report what ended it.
    worker.on('error', () => undefined);
    this.#all.add(worker);
    return worker;
  }

  async #run(worker: Worker, { job, done }: Task): Promise<void> {
    const result = await answered(worker, job, this.#options.timeMs);
    done(
      result ??
        unreadable(
          'too-complex',
          job.address,
          'it takes too long or too much memory to parse. Open it in your browser instead.',
        ),
    );
    if (result !== undefined && !this.#ended) {
      this.#idle.push(worker);
      return;
    }
    this.#all.delete(worker);
    await worker.terminate();
  }
}

/** What the worker says; undefined where it breaks or takes too long. */
function answered(worker: Worker, job: PageJob, timeMs: number): Promise<PageResult | undefined> {
  return new Promise((resolve) => {
    const end = (result?: PageResult) => {
      clearTimeout(timer);
      worker.off('message', end).off('error', broken).off('exit', broken);
      resolve(result);
    };
    const broken = () => end();
    const timer = setTimeout(broken, timeMs);
    worker.on('message', end).on('error', broken).on('exit', broken);
    worker.postMessage(job, [job.bytes.buffer]);
  });
}
