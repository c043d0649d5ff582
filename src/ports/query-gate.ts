import type { SourceId } from '../core/ids.ts';
import type { PastReview, Review } from '../core/network/review.ts';
import type { Query } from '../core/query.ts';

export type GateRequest = {
  readonly source: SourceId;
  readonly query: Query;
  /** How earlier queries of the run were reviewed, oldest first. */
  readonly past: readonly PastReview[];
};

/**
 * Stands before sources whose queries leave this machine: shows the query to the person, or holds private words back, as they have settled it.
 * Called by the effect table before each search; it may wait for the person as long as they take. Undefined: there is nothing to review, the
 * query goes as it is. Rejects only with the signal's reason.
 */
export interface QueryGate {
  review(request: GateRequest, signal: AbortSignal): Promise<Review | undefined>;
}
