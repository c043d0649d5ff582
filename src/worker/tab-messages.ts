import type { LibraryCall, LibraryReply } from '../adapters/any/library-calls/library-call.ts';
import type { ImportProgress } from '../ports/library.ts';

/** Raise it when a message changes: tabs of two versions must not misunderstand one another. */
const protocolVersion = 1;
export const channelName = `reroute-library-${protocolVersion}`;
/** Held by the worker that has the database open. The same in all versions: there is one database. */
export const libraryLock = 'reroute-library';

/** Held by each worker as long as it lives. */
export function tabLock(tab: string): string {
  return `reroute-library-tab-${tab}`;
}

type Addressed = { readonly from: string; readonly to: string; readonly id: number };

/** What the workers of several tabs tell one another: one of them has the database, the others ask it. */
export type TabMessage =
  /** Who has the library? */
  | { readonly kind: 'who'; readonly from: string }
  /** I have it. */
  | { readonly kind: 'serving'; readonly from: string }
  | (Addressed & { readonly kind: 'call'; readonly call: LibraryCall })
  | (Addressed & { readonly kind: 'abort' })
  /** The call has arrived, and is being worked on. */
  | (Addressed & { readonly kind: 'taken' })
  | (Addressed & { readonly kind: 'progress'; readonly progress: ImportProgress })
  | (Addressed & { readonly kind: 'reply'; readonly reply: LibraryReply });
