import type { FailureKind } from './failure.ts';
import type { RunId } from './ids.ts';
import type { Move } from './move.ts';

/**
 * What a past run teaches a new question. Similarity is 0-1. `worked` are queries that brought passages which the
 * answer rests on, in order; `failed` are queries that ended in a dead branch or a failure; `repairs` are the moves that were
 * made for each failure, and whether the run found good results right after.
 */
export type RecalledRun = {
  readonly runId: RunId;
  readonly question: string;
  readonly similarity: number;
  readonly ended: 'answered' | 'gave-up';
  readonly worked: readonly string[];
  readonly failed: readonly string[];
  readonly repairs: readonly {
    readonly failure: FailureKind;
    readonly move: Move;
    readonly helped: boolean;
    /** For example 'merow → merrow': used again when the same word comes up. */
    readonly detail: string;
  }[];
};
