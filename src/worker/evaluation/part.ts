import type { Network } from '../../core/policy/learned/network.ts';
import type { EvaluationRequest, FinishedRun } from '../../ports/evaluation-runner.ts';

/** Who does some of the runs of an evaluation: this thread or another. */
export type EvaluationPart = {
  /** The run at a position of the plan. Rejects where the part is lost, or for a bug. */
  readonly run: (position: number) => Promise<FinishedRun>;
  readonly close: () => void;
};

/** What other threads need to do a part. `network`: the weights of `learned`, where the plan has it. */
export type PartRequest = {
  readonly request: EvaluationRequest;
  readonly network: Network | undefined;
};

/** Several parts on threads of their own, each with the library in its memory; none where there is but one processor, or where they do not start. */
export type OpenParts = (request: PartRequest) => Promise<readonly EvaluationPart[]>;
