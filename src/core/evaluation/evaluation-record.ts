import type { EvaluationPlan } from './evaluation-plan.ts';
import type { EvaluationReport, QuestionSet } from './evaluation-report.ts';
import type { QuestionPack } from './question-pack.ts';
import type { RunCounts } from './report-facts.ts';

/** What is known of an evaluation once its questions and its library are open. */
export type PreparedEvaluation = {
  readonly questionSet: QuestionSet;
  /** Questions whose answers occur nowhere in the library, by id. */
  readonly answersNotFound: readonly string[];
  /** With those without faults. */
  readonly planned: number;
};

/** An evaluation that was begun in this browser; its runs are kept beside it. `startedAt`: milliseconds since 1970. */
export type MadeEvaluation = {
  readonly kind: 'made';
  readonly id: string;
  readonly startedAt: number;
  readonly pack: QuestionPack;
  readonly plan: EvaluationPlan;
  /** Undefined until its questions and library were open once. */
  readonly prepared: PreparedEvaluation | undefined;
  /** Runs that are kept: the first so many of the plan. */
  readonly done: number;
  /** Why it could not go on, if it could not. */
  readonly problem: EvaluationProblem | undefined;
  readonly commit: string;
  readonly machine: string;
};

/** A report that came as a file: without trails. */
export type ImportedEvaluation = {
  readonly kind: 'imported';
  readonly id: string;
  readonly startedAt: number;
  readonly name: string;
  readonly report: EvaluationReport;
};

export type EvaluationRecord = MadeEvaluation | ImportedEvaluation;

/** What is wrong, in a sentence, and its particulars, a line each. */
export type EvaluationProblem = { readonly message: string; readonly details: readonly string[] };

/** How many runs there are of those that were planned; undefined until its questions are known. */
export function countsOf(record: EvaluationRecord): RunCounts | undefined {
  if (record.kind === 'imported') return { done: record.report.runs.length, planned: record.report.planned };
  return record.prepared === undefined ? undefined : { done: record.done, planned: record.prepared.planned };
}

export function isFinished(record: EvaluationRecord): boolean {
  return (
    record.kind === 'imported' || (record.prepared !== undefined && record.done >= record.prepared.planned)
  );
}
