import type { RunEvent } from '../core/event.ts';
import type { RunId } from '../core/ids.ts';
import type { EgressRecord } from './egress-ledger.ts';

export type ImportRunReply =
  /** `renamed`: another run has the id of the file's, so it got a new one. */
  | { readonly kind: 'imported'; readonly runId: RunId; readonly renamed: boolean }
  /** The same run is stored; nothing was written. */
  | { readonly kind: 'already-there'; readonly runId: RunId }
  | { readonly kind: 'invalid' | 'storage-full' | 'unavailable'; readonly message: string };

/** Runs as files that can be carried away and brought back. */
export interface RunFiles {
  /** The text of a JSONL file, for `import`. `ledger`: what was asked for while the run went on; undefined where nobody counted. */
  write(run: RunId, events: readonly RunEvent[], ledger?: readonly EgressRecord[]): string;
  /** Puts such a text into the history, whole or not at all. Rejects only with the signal's reason. */
  import(text: string, signal: AbortSignal): Promise<ImportRunReply>;
}
