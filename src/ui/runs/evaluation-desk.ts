import type { RunComparison } from '../../core/evaluation/compare-runs.ts';
import { type EvaluationPlan, plannedRuns } from '../../core/evaluation/evaluation-plan.ts';
import {
  type EvaluationRecord,
  isFinished,
  type MadeEvaluation,
} from '../../core/evaluation/evaluation-record.ts';
import { type EvaluationReport, reportVersion } from '../../core/evaluation/evaluation-report.ts';
import { planCommand } from '../../core/evaluation/plan-command.ts';
import type { QuestionPack } from '../../core/evaluation/question-pack.ts';
import type { RunReport } from '../../core/evaluation/run-report.ts';
import type { RunEvent } from '../../core/event.ts';
import type { PolicyName } from '../../core/policy-name.ts';
import type { Clock } from '../../ports/clock.ts';
import type {
  EvaluationEnd,
  EvaluationFiles,
  EvaluationRunner,
  FinishedRun,
} from '../../ports/evaluation-runner.ts';
import type { EvaluationStore } from '../../ports/evaluation-store.ts';
import { EvaluationDraft } from './evaluation-draft.ts';
import { Observable } from './observable.ts';

export type Tally = { readonly runs: number; readonly right: number };

/** The evaluation that goes on in this tab. `startedAt` and `from` tell how fast it goes. */
export type EvaluationGoing = {
  readonly id: string;
  /** What goes on before the first run; undefined once runs come. */
  readonly preparing: string | undefined;
  /** 0-1, of that; undefined where it is not known. */
  readonly preparedShare: number | undefined;
  readonly done: number;
  readonly planned: number | undefined;
  /** Of the planned ones those that the report lists: the rest are without faults, to compare. */
  readonly listed: number | undefined;
  readonly from: number;
  readonly startedAt: number;
  readonly tallies: ReadonlyMap<PolicyName, Tally>;
};

export type ReportReading =
  | { readonly kind: 'read'; readonly report: EvaluationReport }
  | { readonly kind: 'unreadable'; readonly message: string };

export type EvaluationDeskOptions = {
  readonly runner: EvaluationRunner;
  readonly store: EvaluationStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly readReport: (name: string, text: string) => ReportReading;
  readonly commit: string;
  readonly machine: () => Promise<string>;
  /** Policies that are at hand. */
  readonly policies: readonly PolicyName[];
};

export type NewEvaluation = {
  readonly pack: QuestionPack;
  readonly plan: EvaluationPlan;
  readonly files: EvaluationFiles;
};

/** The one writer of evaluations: starts, stops, continues and keeps them, whatever view is shown. One at a time in a tab. */
export class EvaluationDesk {
  /** Newest first; undefined until they were read. */
  readonly list = new Observable<readonly EvaluationRecord[] | undefined>(undefined);
  readonly going = new Observable<EvaluationGoing | undefined>(undefined);
  /** What is to be said once: that another tab goes on with it, or that a run could not be kept. */
  readonly notice = new Observable<string | undefined>(undefined);
  readonly policies: readonly PolicyName[];
  readonly draft: EvaluationDraft;
  readonly #options: EvaluationDeskOptions;
  #controller = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(options: EvaluationDeskOptions) {
    this.#options = options;
    this.policies = options.policies;
    this.draft = new EvaluationDraft(options.policies);
  }

  async refresh(): Promise<void> {
    this.list.set(await this.#options.store.list());
  }

  /** Begins at once; gives its id, or undefined where one goes on already or it cannot be kept: the notice says so. */
  async start({ pack, plan, files }: NewEvaluation): Promise<string | undefined> {
    if (this.going.current() !== undefined)
      return this.say('Another evaluation goes on in this tab: stop it first.');
    const { store, clock, newId, commit, machine } = this.#options;
    const record: MadeEvaluation = {
      ...{ kind: 'made', id: newId(), startedAt: clock.now(), pack, plan, prepared: undefined, done: 0 },
      ...{ problem: undefined, commit, machine: await machine() },
    };
    for (const reply of [await store.keep(record), await store.keepFiles(record.id, files)])
      if (reply.kind === 'not-kept') return this.say(reply.message);
    this.#running = this.#run(record);
    return record.id;
  }

  /** Goes on where it was left. */
  async resume(id: string): Promise<void> {
    if (this.going.current() !== undefined) return;
    const record = await this.#options.store.find(id);
    if (record?.kind !== 'made' || isFinished(record)) return;
    this.#running = this.#run({ ...record, problem: undefined });
    await this.#running;
  }

  stop(): void {
    this.#controller.abort(new DOMException('The person stopped the evaluation.', 'AbortError'));
  }

  /** Lets it stand on the view until it is dismissed. */
  say(message: string): undefined {
    this.notice.set(message);
    return undefined;
  }

  dismiss(): void {
    this.notice.set(undefined);
  }

  async remove(id: string): Promise<void> {
    if (this.going.current()?.id === id) await this.#stopped();
    await this.#options.store.remove(id);
    await this.refresh();
  }

  /** Keeps a report that came as a file; gives its id, or what is wrong with it. */
  async open(name: string, text: string): Promise<{ readonly id: string } | { readonly problem: string }> {
    const reading = this.#options.readReport(name, text);
    if (reading.kind === 'unreadable') return { problem: reading.message };
    const { store, clock, newId } = this.#options;
    const { report } = reading;
    const record = { kind: 'imported', id: newId(), startedAt: clock.now(), name, report } as const;
    const reply = await store.keep(record);
    if (reply.kind === 'not-kept') return { problem: reply.message };
    await this.refresh();
    return { id: record.id };
  }

  /** What it brought so far; undefined where there is no such evaluation. Rejects where its thread is lost. */
  async report(id: string): Promise<EvaluationReport | undefined> {
    const { store, runner } = this.#options;
    const record = await store.find(id);
    if (record === undefined || record.kind === 'imported') return record?.report;
    const all = await store.runs(id);
    const { engine, faults, budget, seeds } = record.plan;
    const listed = listedOf(record) ?? all.length;
    const [runs, without] = [all.slice(0, listed), all.slice(listed)];
    const summary = await runner.summarize({
      ...{ runs, without, engine, seed: seeds[0] ?? 1 },
      faults: faults === '' ? 'none' : faults,
    });
    return {
      ...{ version: reportVersion, command: planCommand(record.pack, record.plan) },
      ...{ commit: record.commit, machine: record.machine, questionSet: record.prepared?.questionSet },
      ...{ budget, seeds, planned: listed },
      answersNotFound: record.prepared?.answersNotFound ?? [],
      ...{ summary, runs },
    };
  }

  compare(left: readonly RunReport[], right: readonly RunReport[]): Promise<RunComparison> {
    return this.#options.runner.compare(left, right);
  }

  /** The log of a run; undefined where none is kept. */
  async trail(id: string, position: number): Promise<readonly RunEvent[] | undefined> {
    const { store, runner } = this.#options;
    const trail = await store.trail(id, position);
    return trail === undefined ? undefined : runner.unpack(trail);
  }

  async removeAll(): Promise<void> {
    this.draft.reset();
    await this.#stopped();
    await this.#options.store.removeAll();
    await this.refresh();
  }

  /** What is being kept just now would come back after it was deleted. */
  async #stopped(): Promise<void> {
    this.stop();
    await this.#running;
  }

  async #run(started: MadeEvaluation): Promise<void> {
    const { store, runner, clock } = this.#options;
    this.#controller = new AbortController();
    this.notice.set(undefined);
    let record = started;
    const { id, done, prepared } = started;
    this.going.set({
      ...{ id, done, from: done, planned: prepared?.planned, listed: listedOf(started) },
      ...{ startedAt: clock.now(), preparing: 'Starting', preparedShare: undefined, tallies: new Map() },
    });
    this.#change({ tallies: tallied((await store.runs(id)).slice(0, listedOf(started))) });
    const keep = async (next: MadeEvaluation, runs: readonly FinishedRun[] = []) => {
      const reply = runs.length === 0 ? await store.keep(next) : await store.addRuns(next, runs);
      if (reply.kind === 'kept') {
        record = next;
        return;
      }
      this.say(reply.message);
      this.stop();
    };
    const end = await runner.run(
      { id, pack: started.pack, plan: started.plan, files: await store.files(id), done },
      {
        preparing: (words, share) => this.#change({ preparing: words, preparedShare: share }),
        prepared: async (next) => {
          const listed = listedOf({ ...record, prepared: next });
          this.#change({ planned: next.planned, listed, preparing: undefined, startedAt: clock.now() });
          await keep({ ...record, prepared: next });
          await this.refresh();
        },
        finished: async (runs) => {
          await keep({ ...record, done: (runs.at(-1)?.position ?? -1) + 1 }, runs);
          this.#note(runs);
        },
      },
      this.#controller.signal,
    );
    await this.#finish(record, end);
  }

  async #finish(record: MadeEvaluation, end: EvaluationEnd): Promise<void> {
    if (end.kind === 'elsewhere') this.say(end.message);
    if (end.kind === 'failed') {
      const { message, details } = end;
      await this.#options.store.keep({ ...record, problem: { message, details } });
    }
    await this.refresh();
    this.going.set(undefined);
  }

  #change(changes: Partial<EvaluationGoing>): void {
    const now = this.going.current();
    if (now !== undefined) this.going.set({ ...now, ...changes });
  }

  #note(runs: readonly FinishedRun[]): void {
    const now = this.going.current();
    if (now === undefined) return;
    const listed = runs.filter(({ position }) => now.listed === undefined || position < now.listed);
    const tallies = tallied(
      listed.map(({ report }) => report),
      now.tallies,
    );
    this.#change({ done: now.done + runs.length, tallies });
  }
}

/** How many of its runs the report lists; undefined until its questions are known. */
function listedOf({ prepared, plan }: MadeEvaluation): number | undefined {
  return prepared === undefined ? undefined : plannedRuns(prepared.questionSet.questions, plan);
}

function tallied(
  runs: readonly RunReport[],
  before: ReadonlyMap<PolicyName, Tally> = new Map(),
): ReadonlyMap<PolicyName, Tally> {
  const tallies = new Map(before);
  for (const { policy, right } of runs) {
    const own = tallies.get(policy) ?? { runs: 0, right: 0 };
    tallies.set(policy, { runs: own.runs + 1, right: own.right + Number(right) });
  }
  return tallies;
}
