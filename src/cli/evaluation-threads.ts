import { Worker } from 'node:worker_threads';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import type { RunReport } from '../core/evaluation/run-report.ts';
import type { LibraryDump } from '../core/library/library-dump.ts';
import type { EvaluationPlan } from './evaluate-runs.ts';

export type ThreadPlan = Omit<EvaluationPlan, 'source' | 'engine'>;
export type ThreadTask = { readonly questions: readonly EvaluationQuestion[]; readonly plan: ThreadPlan };

/** A run makes some megabytes that nobody needs after it: with little room they are moved about before they are thrown away. */
const youngMegabytes = 64;

/**
 * Threads that evaluate questions with the engine 'reader-v0'. A question always goes to the same thread: what was read there for one policy is known
 * for the next. Reports are those of one thread, in the order of the questions.
 */
export class EvaluationThreads {
  readonly #workers: readonly Worker[];

  constructor(dump: LibraryDump, count: number) {
    const address = new URL('./evaluation-thread-start.mjs', import.meta.url);
    const resourceLimits = { maxYoungGenerationSizeMb: youngMegabytes };
    this.#workers = Array.from(
      { length: count },
      () => new Worker(address, { workerData: dump, resourceLimits }),
    );
  }

  async *evaluate(
    questions: readonly EvaluationQuestion[],
    plan: ThreadPlan,
    signal: AbortSignal,
  ): AsyncGenerator<RunReport> {
    const queues = this.#workers.map((worker, at) => {
      const own = questions.filter((_, index) => index % this.#workers.length === at);
      const queue = new ReportQueue(worker);
      worker.postMessage({ questions: own, plan } satisfies ThreadTask);
      return queue;
    });
    for (let index = 0; index < questions.length; index++) {
      signal.throwIfAborted();
      const report = await queues[index % queues.length]?.next();
      if (report !== undefined) yield report;
    }
    for (const queue of queues) queue.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** What a thread has reported and nobody has taken yet. */
class ReportQueue {
  readonly #worker: Worker;
  readonly #reports: RunReport[] = [];
  #waiting: { resolve(report: RunReport): void; reject(error: Error): void } | undefined;
  #broken: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', this.#take).on('error', this.#fail).on('exit', this.#end);
  }

  next(): Promise<RunReport> {
    const report = this.#reports.shift();
    if (report !== undefined) return Promise.resolve(report);
    if (this.#broken !== undefined) return Promise.reject(this.#broken);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  close(): void {
    this.#worker.off('message', this.#take).off('error', this.#fail).off('exit', this.#end);
  }

  readonly #take = (report: RunReport): void => {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) this.#reports.push(report);
    else waiting.resolve(report);
  };

  readonly #fail = (error: Error): void => {
    this.#broken = error;
    this.#waiting?.reject(error);
  };

  readonly #end = (): void => this.#fail(new Error('A thread of the evaluation ended before it was done.'));
}
