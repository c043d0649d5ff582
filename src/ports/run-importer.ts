import type { RunId } from '../core/ids.ts';

export type ImportRunReply =
  /** `renamed`: another run has the id of the file's, so it got a new one. */
  | { readonly kind: 'imported'; readonly runId: RunId; readonly renamed: boolean }
  /** The same run is stored; nothing was written. */
  | { readonly kind: 'already-there'; readonly runId: RunId }
  | { readonly kind: 'invalid' | 'storage-full' | 'unavailable'; readonly message: string };

/** Puts an exported run (the text of a JSONL file) into the history, whole or not at all. Rejects only with the signal's reason. */
export type RunImporter = (text: string, signal: AbortSignal) => Promise<ImportRunReply>;
