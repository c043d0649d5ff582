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
  #ending = new AbortController();
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
    this.stop();
    this.#engine = engine;
    void this.#enrol(engine);
    const { reader, modelOf } = this.#parts;
    return createRoutedReasoner({ reader, model: modelOf(engine), routes: () => this.#routes(engine) });
  }

  /** The settings may have changed which reader a model is set beside: marks beside the other one do not hold. */
  readonly follow = (): void => {
    const engine = this.#engine;
    if (engine === undefined || this.#against() === this.#besideWhom) return;
    this.stop();
    void this.#enrol(engine);
  };

  async take(): Promise<void> {
    const engine = this.#engine;
    if (engine === undefined) return;
    this.stop();
    await this.#take(engine, await this.#parts.hardware());
  }

  stop(): void {
    this.#ending.abort('stopped');
    this.#ending = new AbortController();
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

  async #enrol(engine: TextEngine): Promise<void> {
    const against = this.#against();
    this.#besideWhom = against;
    const hardware = await this.#parts.hardware();
    if (this.#engine !== engine || this.#besideWhom !== against) return;
    const kept = this.#parts.store.find({ engine: engine.id, hardware, against });
    if (kept === undefined) await this.#take(engine, hardware);
    else this.#finish(kept);
  }

  async #take(engine: TextEngine, hardware: string): Promise<void> {
    const { signal } = this.#ending;
    const { reader, clock, store } = this.#parts;
    const against = this.#against();
    const endsAt = clock.now() + examMs;
    const name = engine.id;
    try {
      this.#tell({ kind: 'running', engine: name, done: 0, of: 0, marks: [], endsAt });
      // Most visits have no model: what only an exam needs is fetched with it.
      const [rounds, { takeExam }] = await Promise.all([this.#parts.rounds(), import('./take-exam.ts')]);
      const exam = takeExam({ engine, reader, clock, rounds, hardware, limitMs: examMs }, signal);
      for (;;) {
        const next = await exam.next();
        if (signal.aborted) break;
        if (!next.done) {
          this.#tell({ kind: 'running', engine: name, ...next.value, endsAt });
          continue;
        }
        if (next.value.kind === 'engine-lost') return this.#unmarked(name, next.value.message);
        const result = { ...next.value.result, against };
        store.keep(result);
        return this.#finish(result);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    if (this.#engine === engine) this.#unmarked(name, 'The exam was stopped.');
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
