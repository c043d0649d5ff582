import type { PassageRelevance, TermFact, Verdict } from '../core/event.ts';
import type { Hit, Passage } from '../core/passage.ts';
import type { Query } from '../core/query.ts';

export type JudgeRequest = {
  /** What is needed, in the person's words or the need's. */
  readonly question: string;
  readonly query: Query;
  readonly hits: readonly Hit[];
  readonly terms: readonly TermFact[];
  readonly collectionPassages: number;
  /** Passages that were found relevant before, for the next hop; may be empty. */
  readonly evidence: readonly Passage[];
  /** The name that this search was made for, where it followed one. */
  readonly followed: string | undefined;
};

export type Judgement = {
  readonly relevances: readonly PassageRelevance[];
  readonly verdict: Verdict;
  /** P by the trained reader alone, for the passages that it read; absent where words alone judged. */
  readonly readings?: readonly PassageRelevance[];
};

/** P(bears on the need) for each hit, calibrated, and one verdict for the search. Called by the effect table. */
export interface RelevanceChecker {
  judge(request: JudgeRequest, signal: AbortSignal): Promise<Judgement>;
}
