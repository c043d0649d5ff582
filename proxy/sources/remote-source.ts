import type { Query } from '../../src/core/query.ts';
import type { SourceTrouble } from '../../src/wire/proxy-search.ts';
import type { SourceKind } from '../../src/wire/proxy-sources.ts';
import type { PageText, PageUnreadable } from '../pages/page-job.ts';

/** A page in a source's results. `document` reads it as a whole; `text` is the extract, as plain text. */
export type FoundPage = {
  readonly document: string;
  readonly title: string;
  readonly text: string;
  /** Where a source keeps passages: which one of the document this is, and where it stands in its text. */
  readonly passage?: {
    readonly index: number;
    readonly start: number;
    readonly end: number;
    readonly hash: string;
  };
};

export type FoundPages = {
  readonly kind: 'found';
  /** Best first. */
  readonly pages: readonly FoundPage[];
  readonly hasMore: boolean;
  /** How many documents there are; 0 where the source does not say. */
  readonly collection: number;
};

export type SearchWanted = { readonly query: Query; readonly page: number; readonly pageSize: number };

export type DocumentRead = (PageText & { readonly address: string | undefined }) | PageUnreadable;

/** Something on the other side of the network. Rejects only with the signal's reason. */
export interface RemoteSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Who gets to see a query, in a sentence for the person. */
  readonly sees: string;
  readonly isLocal: boolean;
  search(wanted: SearchWanted, signal: AbortSignal): Promise<FoundPages | SourceTrouble>;
  read(document: string, signal: AbortSignal): Promise<DocumentRead>;
}

export function blocked(message: string, retryAfterMs?: number): SourceTrouble {
  return { kind: 'blocked', message, retryAfterMs };
}
