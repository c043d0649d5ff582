import type { SourceId } from '../ids.ts';
import type { Query } from '../query.ts';

/**
 * How a query was reviewed before it went to a source; recorded with what came of the search.
 * 'let': as it was written. 'edited': as the person changed it. 'let-alike': so, and later ones of the run to the same source that have no other
 * private words. 'withheld': without the words that stand only in the person's own documents. 'refused': it did not go.
 */
export type ReviewDecision = 'let' | 'edited' | 'let-alike' | 'withheld' | 'refused';

export type Review = {
  readonly decision: ReviewDecision;
  /** What went; absent where nothing did. */
  readonly sent?: Query;
  /** Words of the query as it was written that stand only in the person's own documents, as they stand in it. */
  readonly privateWords: readonly string[];
  /** How long the person took, in milliseconds: not held against the run's time. */
  readonly waitedMs: number;
};

/** Of an earlier query: what was let for one source says nothing of another. */
export type PastReview = Review & { readonly source: SourceId };
