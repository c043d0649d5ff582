import { estimateRun } from '../core/exam/estimate-run.ts';
import type { ExamItem } from '../core/exam/exam-job.ts';
import type { ExamResult } from '../core/exam/exam-result.ts';
import { type JobRoute, routeJobs } from '../core/exam/route-jobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExamControl, ExamStatus } from '../ports/exam-control.ts';
import type { ExamStore } from '../ports/exam-store.ts';
import type { Reasoner } from '../ports/reasoner.ts';
import type { TextEngine } from '../ports/text-engine.ts';
import { createRoutedReasoner } from './routed-reasoner.ts';

export type ExamDeskParts = {
  readonly reader: Reasoner;
  /** Does the jobs through a model. */
  readonly modelOf: (engine: TextEngine) => Reasoner;
  readonly clock: Clock;
  readonly store: ExamStore;
  /** The items; made when they are wanted, since they take a moment. */
  readonly rounds: () => Promise<readonly (readonly ExamItem[])[]>;
  /** Words for the machine, the same for the same machine. */
  readonly hardware: () => Promise<string>;
  /** Which reader does the jobs now: the person can change it. Rules alone where it is left out. */
  readonly against?: () => 'rules' | 'trained';
  /** Milliseconds that the person gives a run. */
  readonly budgetMs: () => number;
};

/** Milliseconds for an exam, at most. */
const examMs = 120_000;

/**
 * Examines the model of this tab, once for each machine, and gives the Reasoner that lets it do what it does better than the reader. Until the exam is
 * over, and for a model that took none, the reader does it all.
 */
export class ExamDesk implements ExamControl {
  readonly #parts: ExamDeskParts;
  readonly #watchers = new Set<() => void>();
  #status: ExamStatus = { kind: 'none' };
  #engine: TextEngine | undefined;
  /** The exam that is prepared or taken now. */
  #going: AbortController | undefined;
  #besideWhom: 'rules' | 'trained' | undefined;

  constructor(parts: ExamDeskParts) {
    this.#parts = parts;
  }

  readonly status = (): ExamStatus => this.#status;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  };

  /** For an engine that was just loaded: begins its exam where none is kept. */
  reasonerOf(engine: TextEngine): Reasoner {
    this.#engine = engine;
    void this.#examine(engine, (signal) => this.#enrol(engine, signal));
    const { reader, modelOf } = this.#parts;
    return createRoutedReasoner({ reader, model: modelOf(engine), routes: () => this.#routes(engine) });
  }

  /** The settings may have changed which reader a model is set beside: marks beside the other one do not hold. */
  readonly follow = (): void => {
    const engine = this.#engine;
    if (engine === undefined || this.#against() === this.#besideWhom) return;
    void this.#examine(engine, (signal) => this.#enrol(engine, signal));
  };

  async take(): Promise<void> {
    const engine = this.#engine;
    if (engine === undefined) return;
    await this.#examine(engine, async (signal) => {
      const hardware = await this.#parts.hardware();
      await this.#take({ engine, hardware }, signal);
    });
  }

  stop(): void {
    if (this.#going === undefined || this.#engine === undefined) return;
    this.#going.abort('stopped');
    this.#going = undefined;
    this.#unmarked(this.#engine.id, 'The exam was stopped.');
  }

  /** The model that is loaded now may be another than the examined one: a smaller one, after a loss. */
  #routes(engine: TextEngine): readonly JobRoute[] {
    const status = this.#status;
    if (status.kind !== 'finished' || status.result.engine !== engine.id) return [];
    if ((status.result.against ?? 'rules') !== this.#against()) return [];
    return routeJobs(status.result, { budgetMs: this.#parts.budgetMs() });
  }

  #against(): 'rules' | 'trained' {
    return this.#parts.against?.() ?? 'rules';
  }

  /** One exam at a time: it ends the one before, which says nothing from then on. Never rejects: what goes wrong is told. */
  async #examine(engine: TextEngine, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#going?.abort('stopped');
    const going = new AbortController();
    this.#going = going;
    try {
      await work(going.signal);
    } catch (error) {
      if (going.signal.aborted) return;
      const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
      this.#unmarked(engine.id, `The exam could not be taken: ${why}.`);
    } finally {
      if (this.#going === going) this.#going = undefined;
    }
  }

  async #enrol(engine: TextEngine, signal: AbortSignal): Promise<void> {
    const against = this.#against();
    this.#besideWhom = against;
    const hardware = await this.#parts.hardware();
    signal.throwIfAborted();
    const kept = this.#parts.store.find({ engine: engine.id, hardware, against });
    if (kept === undefined) await this.#take({ engine, hardware }, signal);
    else this.#finish(kept);
  }

  async #take(
    { engine, hardware }: { readonly engine: TextEngine; readonly hardware: string },
    signal: AbortSignal,
  ): Promise<void> {
    signal.throwIfAborted();
    const { reader, clock, store } = this.#parts;
    const against = this.#against();
    const endsAt = clock.now() + examMs;
    const name = engine.id;
    this.#tell({ kind: 'running', engine: name, done: 0, of: 0, marks: [], endsAt });
    // Most visits have no model: what only an exam needs is fetched with it.
    const [rounds, { takeExam }] = await Promise.all([this.#parts.rounds(), import('./take-exam.ts')]);
    const exam = takeExam({ engine, reader, clock, rounds, hardware, limitMs: examMs }, signal);
    for (;;) {
      const next = await exam.next();
      signal.throwIfAborted();
      if (!next.done) {
        this.#tell({ kind: 'running', engine: name, ...next.value, endsAt });
        continue;
      }
      if (next.value.kind === 'engine-lost') return this.#unmarked(name, next.value.message);
      const result = { ...next.value.result, against };
      store.keep(result);
      return this.#finish(result);
    }
  }

  #finish(result: ExamResult): void {
    const routes = routeJobs(result, { budgetMs: this.#parts.budgetMs() });
    this.#tell({ kind: 'finished', result, routes, estimate: estimateRun(result, routes) });
  }

  #unmarked(engine: string, why: string): void {
    const message = `${why} Without an exam the reader does every job. Take it again when it suits you.`;
    this.#tell({ kind: 'unmarked', engine, message });
  }

  #tell(status: ExamStatus): void {
    this.#status = status;
    for (const changed of this.#watchers) changed();
  }
}
