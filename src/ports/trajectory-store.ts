import type { RunEvent } from '../core/event.ts';
import type { RunId } from '../core/ids.ts';
import type { RunSummary } from '../core/run-summary.ts';

export type { RunSummary } from '../core/run-summary.ts';

export type AppendReply =
  | { readonly kind: 'appended'; readonly length: number }
  /** Another tab wrote first. `length` is what is stored; nothing of this call was written. */
  | { readonly kind: 'conflict'; readonly length: number }
  | { readonly kind: 'storage-full'; readonly message: string }
  /** Private window, blocked upgrade, database closed under us. */
  | { readonly kind: 'unavailable'; readonly message: string };

export type LoadReply =
  | { readonly kind: 'loaded'; readonly events: readonly RunEvent[] }
  | { readonly kind: 'missing' }
  /** A record that cannot be brought up to date (a newer version, or broken); the rest of the store is fine. */
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'unavailable'; readonly message: string };

/**
 * The log of all runs: the only place where they live. Appends are all-or-nothing. Nothing is thrown: each reply is a value.
 */
export interface TrajectoryStore {
  /** Writes `events` after the first `expectedLength`; refuses if the stored log has another length. */
  append(run: RunId, expectedLength: number, events: readonly RunEvent[]): Promise<AppendReply>;
  load(run: RunId): Promise<LoadReply>;
  /** Newest first. */
  list(): Promise<readonly RunSummary[]>;
  remove(run: RunId): Promise<void>;
  removeAll(): Promise<void>;
  /** Calls back after another tab (or this one) changed a run; returns a function that ends it. */
  watch(changed: (run: RunId | undefined) => void): () => void;
}
