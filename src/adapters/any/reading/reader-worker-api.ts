import type { PassageReading, ReadingReply, ReadingRequest } from '../../../ports/passage-reader.ts';
import type { ReadingPlace } from '../../../ports/reader-status.ts';
import type { EmbeddingReply } from '../../../ports/text-embedder.ts';

/** The reader's files by name, as they came: the worker holds them against their manifest. */
export type FileBytes = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

export type ReaderLoadReply =
  | { readonly kind: 'ready'; readonly place: ReadingPlace }
  | { readonly kind: 'unavailable'; readonly message: string };

/** What the reader's worker answers its page. Nothing rejects. */
export interface ReaderWorkerApi {
  /** The name of a lock that the worker holds for as long as it lives; undefined where there are no locks. */
  hello(): Promise<string | undefined>;
  load(files: FileBytes): Promise<ReaderLoadReply>;
  /** `id` is the page's own, for `abort`. */
  read(
    id: number,
    request: ReadingRequest,
    progress?: (position: number, reading: PassageReading) => void,
  ): Promise<ReadingReply | { readonly kind: 'stopped' }>;
  /** `id` as above. Waits for readings that are at work. */
  embed(id: number, texts: readonly string[]): Promise<EmbeddingReply | { readonly kind: 'stopped' }>;
  abort(id: number): void;
}
