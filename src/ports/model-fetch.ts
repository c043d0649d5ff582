import type { ModelFailure } from '../core/models/model-failure.ts';

export type ModelRequest = {
  readonly url: string;
  /** Byte to begin with; 0 for all. */
  readonly from: number;
  /** Version that the bytes before `from` are of: where it has changed, all of the file comes. */
  readonly etag: string | undefined;
  /** In a few words, for the ledger. */
  readonly reason: string;
};

export type ModelChunk =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' }
  /** The connection broke, or nothing came for too long. */
  | { readonly kind: 'cut'; readonly why: string };

export type ModelFetchReply =
  | {
      readonly kind: 'opened';
      /** Byte that the body begins with: `from`, or 0 where all of the file comes. */
      readonly from: number;
      /** Of the whole file. */
      readonly sizeBytes: number | undefined;
      readonly etag: string | undefined;
      /** The next bytes. Rejects only with the signal's reason. */
      next(): Promise<ModelChunk>;
      /** Lets the connection go. */
      cancel(): void;
    }
  /** Asking again later may help. */
  | { readonly kind: 'gone'; readonly why: string; readonly retryAfterMs: number | undefined }
  /** `from` is at or beyond the end. */
  | { readonly kind: 'beyond-end' }
  | { readonly kind: 'failed'; readonly failure: ModelFailure };

/** Files of models by their addresses, over the one door of the page. Rejects only with the signal's reason. Called by the supply. */
export interface ModelFetch {
  open(request: ModelRequest, signal: AbortSignal): Promise<ModelFetchReply>;
}
