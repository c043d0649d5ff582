import type { ModelEntry } from '../core/models/model-entry.ts';
import type { ModelFailure } from '../core/models/model-failure.ts';

/** How far a model has come. Bytes of all its files. */
export type SupplyProgress = {
  readonly doneBytes: number;
  /** Undefined until the model's list of files was read. */
  readonly totalBytes: number | undefined;
  readonly bytesPerSecond: number | undefined;
  /** File that is worked on. */
  readonly path: string;
  /** waiting: for the server to answer again; `waitMs` until the next try. */
  readonly state:
    | { readonly kind: 'receiving' | 'verifying' }
    | { readonly kind: 'waiting'; readonly waitMs: number; readonly why: string };
};

export type SupplyReply =
  | { readonly kind: 'stored' }
  | { readonly kind: 'failed'; readonly failure: ModelFailure };

/** A file of the person's. `path` with the folders that were given with it. */
export type OwnFile = { readonly path: string; readonly blob: Blob };

export type TakenModel = { readonly entry: ModelEntry; readonly reply: SupplyReply };

export type TakeReport = {
  readonly models: readonly TakenModel[];
  readonly problems: readonly ModelFailure[];
  /** Files that belong to no model. */
  readonly ignored: readonly string[];
};

/** Brings models into the store. Rejects only with the signal's reason; what has come by then is kept. Called by the page. */
export interface ModelSupply {
  /** From the mirror, where one is set, or the public hub; goes on where it was left. */
  download(
    entry: ModelEntry,
    progress: (now: SupplyProgress) => void,
    signal: AbortSignal,
  ): Promise<SupplyReply>;
  /** From files of the person. `known`: entries whose hashes hold for files of the same name. */
  take(
    files: readonly OwnFile[],
    options: { readonly known: readonly ModelEntry[]; readonly progress: (now: SupplyProgress) => void },
    signal: AbortSignal,
  ): Promise<TakeReport>;
}
