import type { RunComparison } from '../core/evaluation/compare-runs.ts';
import type { EvaluationPlan } from '../core/evaluation/evaluation-plan.ts';
import type { EvaluationProblem, PreparedEvaluation } from '../core/evaluation/evaluation-record.ts';
import type { QuestionPack } from '../core/evaluation/question-pack.ts';
import type { RunReport } from '../core/evaluation/run-report.ts';
import type { PolicySummaries } from '../core/evaluation/summarize-policies.ts';
import type { Summary } from '../core/evaluation/summarize-runs.ts';
import type { RunEvent } from '../core/event.ts';

/** The files that a pack names, as they were picked. */
export type EvaluationFiles = { readonly questions?: Blob; readonly corpus?: Blob };

export type EvaluationRequest = {
  readonly id: string;
  readonly pack: QuestionPack;
  readonly plan: EvaluationPlan;
  readonly files: EvaluationFiles;
  /** Runs that are there already: it goes on after them. */
  readonly done: number;
};

/** A run that was finished, with its log packed for keeping. */
export type FinishedRun = {
  readonly position: number;
  readonly report: RunReport;
  readonly trail: Uint8Array<ArrayBuffer>;
};

export type EvaluationSteps = {
  /** What goes on before the first run, in words; `share` (0-1) of it that is done, where that is known. */
  readonly preparing: (words: string, share?: number) => void;
  readonly prepared: (prepared: PreparedEvaluation) => Promise<void>;
  /** Some runs, in order. The next ones come when these are kept. */
  readonly finished: (runs: readonly FinishedRun[]) => Promise<void>;
};

export type EvaluationEnd =
  | { readonly kind: 'finished' | 'stopped' }
  /** Another tab goes on with it: nothing was done here. */
  | { readonly kind: 'elsewhere'; readonly message: string }
  /** It cannot be run as it stands, or broke off. What was finished stays. */
  | ({ readonly kind: 'failed' } & EvaluationProblem);

export type SummaryRequest = PolicySummaries & { readonly seed: number };

/** Runs evaluations apart from the page, one at a time, and does the arithmetic that takes its time. `run` never rejects; the others do where their thread is lost. */
export interface EvaluationRunner {
  run(request: EvaluationRequest, steps: EvaluationSteps, signal: AbortSignal): Promise<EvaluationEnd>;
  /** One row a policy. */
  summarize(request: SummaryRequest): Promise<readonly Summary[]>;
  compare(left: readonly RunReport[], right: readonly RunReport[]): Promise<RunComparison>;
  /** The log of a run, as it was packed; undefined where it cannot be read. */
  unpack(trail: Uint8Array<ArrayBuffer>): Promise<readonly RunEvent[] | undefined>;
}
