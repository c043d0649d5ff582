import type { FinishedRun } from '../ports/evaluation-runner.ts';
import type { PartRequest } from './evaluation/part.ts';

/** What a thread answers that does a part of an evaluation. */
export interface EvaluationPartApi {
  hello(): Promise<string | undefined>;
  /** Opens questions and library. Resolves with why that is not possible, undefined where it was. */
  open(request: PartRequest): Promise<string | undefined>;
  run(position: number): Promise<FinishedRun>;
}
