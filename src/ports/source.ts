import type { NamedThing, TermFact } from '../core/event.ts';
import type { PassageId, SourceId } from '../core/ids.ts';
import type { Review } from '../core/network/review.ts';
import type { Hit, Passage } from '../core/passage.ts';
import type { Query } from '../core/query.ts';

export type SearchRequest = {
  /** How the query was reviewed, for sources whose queries leave this machine. */
  readonly review?: Review;
  readonly query: Query;
  /** Counts from 0. */
  readonly page: number;
  /** Hits a page. */
  readonly pageSize: number;
};

/** A source tells "nothing found" from "broken", "slow" and "blocked". It never throws for any of them. */
export type SearchReply =
  | {
      readonly kind: 'found';
      /** Best first; empty when the source answered, with nothing. */
      readonly hits: readonly Hit[];
      /** One for each distinct word of the query, in order; empty where the source has no vocabulary to look into. */
      readonly terms: readonly TermFact[];
      readonly collectionPassages: number;
      readonly hasMore: boolean;
    }
  | { readonly kind: 'down' | 'slow'; readonly message: string }
  | {
      readonly kind: 'blocked';
      readonly message: string;
      readonly retryAfterMs: number | undefined;
      /**
       * What the person has settled about the network, or our own server, does not let it be asked: the source itself said nothing, and asking
       * again is of no use.
       */
      readonly refusedBy?: 'mode' | 'server';
    };

export type ReadReply =
  | { readonly kind: 'read'; readonly passages: readonly Passage[]; readonly names: readonly NamedThing[] }
  | {
      readonly kind: 'unreadable';
      readonly message: string;
      /** When the page's server wants to be asked again, in milliseconds, where it said so. */
      readonly retryAfterMs?: number;
    };

/**
 * Something that can be searched: the library, later the proxy's sources. Called by the effect table (agent/perform.ts).
 * Rejects only with the signal's reason.
 */
export interface Source {
  readonly id: SourceId;
  /** For people: 'Your library'. */
  readonly name: string;
  search(request: SearchRequest, signal: AbortSignal): Promise<SearchReply>;
  /**
   * Names that stand in these passages and that this source knows as the title or alias of a document, or that stand in other
   * passages too (see NamedThing). With `whole`, the other passages of the same documents as well, in reading order.
   */
  read(
    request: { readonly passages: readonly Passage[]; readonly whole: boolean },
    signal: AbortSignal,
  ): Promise<ReadReply>;
}

/** A document as the library shows it: its stored text, and where the passages stand in it. */
export type StoredPassageRange = { readonly id: PassageId; readonly start: number; readonly end: number };
