import type { Replacement } from './effect.ts';
import type { FailureKind } from './failure.ts';
import type { PassageId, RunId } from './ids.ts';
import type { Move } from './move.ts';
import type { Query } from './query.ts';

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
  /** Those of `worked` as they were asked. Logs of before 2026-11-28 lack them. */
  readonly queries?: readonly Query[];
  /** The passages that the answer quotes. Absent as `queries` are. */
  readonly evidence?: readonly PassageId[];
  readonly failed: readonly string[];
  readonly repairs: readonly {
    readonly failure: FailureKind;
    readonly move: Move;
    readonly helped: boolean;
    /** For example 'merow → merrow': used again when the same word comes up. */
    readonly detail: string;
    /** How the question was understood from there on, to its end (effect.ts). */
    readonly replaces?: readonly Replacement[];
    readonly focus?: string;
  }[];
};
