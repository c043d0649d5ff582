import type { Budget } from '../event.ts';
import type { RunReport } from './run-report.ts';
import type { Summary } from './summarize-runs.ts';

/** Version 1 did not tell questions, budget, seeds, how much was planned, nor of a run its seed, support, steps and right answers. */
export const reportVersion = 2;

/** Which questions were asked of what. `fingerprint` is the same for the same questions with the same answers. */
export type QuestionSet = {
  readonly name: string;
  readonly library: string;
  readonly questions: number;
  readonly fingerprint: string;
};

/** What an evaluation brought, as it is kept and carried out (design, section 9). */
export type EvaluationReport = {
  readonly version: typeof reportVersion;
  /** What was run, in the words of the command line. */
  readonly command: string;
  readonly commit: string;
  readonly machine: string;
  /** Undefined for reports that did not tell it, here and below. */
  readonly questionSet: QuestionSet | undefined;
  readonly budget: Budget | undefined;
  readonly seeds: readonly number[];
  /** Runs that were planned: more than there are where it was stopped. */
  readonly planned: number;
  /** Questions whose answers occur nowhere in the library, by id. */
  readonly answersNotFound: readonly string[];
  readonly summary: readonly Summary[];
  readonly runs: readonly RunReport[];
};
