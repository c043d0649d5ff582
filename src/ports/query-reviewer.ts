import type { Query } from '../core/query.ts';

export type ReviewRequest = {
  /** Where the query would go: 'Wikipedia'. */
  readonly sourceName: string;
  readonly query: Query;
  /** Words of it that stand only in the person's own documents, as they stand in it. */
  readonly privateWords: readonly string[];
};

export type ReviewReply =
  /** 'let-alike': also later ones of this run to the same source that have no other private words. */
  { readonly kind: 'let' | 'let-alike' | 'refused' } | { readonly kind: 'edited'; readonly text: string };

/** The person, before a query leaves. Waits as long as they take; rejects only with the signal's reason. */
export interface QueryReviewer {
  review(request: ReviewRequest, signal: AbortSignal): Promise<ReviewReply>;
}
