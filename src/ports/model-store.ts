import type { ModelId } from '../core/ids.ts';
import type { ModelEntry } from '../core/models/model-entry.ts';
import type { ModelFailure } from '../core/models/model-failure.ts';
import type { ModelFile } from './text-engine.ts';

/** A file as it lies in the store, whole or in part. */
export type StoredFile = {
  readonly path: string;
  /** Bytes that are kept. */
  readonly keptBytes: number;
  /** Of the whole file; undefined until it is known. */
  readonly sizeBytes: number | undefined;
  /** Hex. Of a whole file: of what lies there. */
  readonly sha256: string | undefined;
  readonly isWhole: boolean;
};

export type StoredModel = {
  readonly entry: ModelEntry;
  readonly files: readonly StoredFile[];
  /** All its files are there and were verified when they came: it can be opened. */
  readonly isWhole: boolean;
  readonly keptBytes: number;
};

export type ListReply =
  | { readonly kind: 'listed'; readonly models: readonly StoredModel[] }
  | { readonly kind: 'unavailable'; readonly message: string };

export type OpenReply =
  | { readonly kind: 'opened'; readonly entry: ModelEntry; readonly files: readonly ModelFile[] }
  /** damaged: a file is gone or of another size than it was, so that the model has to be fetched again. */
  | { readonly kind: 'missing' | 'incomplete' | 'damaged' | 'unavailable'; readonly message: string };

/** What is known of a file before it comes. Hashes in hex. */
export type FileSpec = {
  readonly path: string;
  readonly sizeBytes: number | undefined;
  readonly sha256: string | undefined;
  /** As a model's own list of files states it; checked beside the other. */
  readonly md5: string | undefined;
};

export type FileBegun = {
  readonly kind: 'begun';
  /** Bytes that are kept from before: the next ones come after them. */
  readonly keptBytes: number;
  /** What the server called the version that they are of. */
  readonly etag: string | undefined;
};

export type WriteTrouble = { readonly kind: 'failed'; readonly failure: ModelFailure };

/**
 * One model being filled. One tab at a time has it. Files are written one after another: begin, append or copy, end. What was appended is
 * there after a reload; nothing stands under a file's name before it is whole and verified.
 */
export interface ModelWriting {
  readonly files: readonly StoredFile[];
  /** Goes on where the file was left. A file that is whole begins anew. */
  begin(file: FileSpec): Promise<FileBegun | WriteTrouble>;
  /** Throws away what is kept of the file that was begun, and notes the version and size that come now. */
  restart(version: {
    readonly etag: string | undefined;
    readonly sizeBytes: number | undefined;
  }): Promise<WriteTrouble | undefined>;
  /** The bytes are the store's from then on. */
  append(bytes: Uint8Array<ArrayBuffer>): Promise<WriteTrouble | undefined>;
  /** All of a file of the person's. `progress` gets the bytes that are kept. Rejects only with the signal's reason. */
  copy(
    blob: Blob,
    progress: (keptBytes: number) => void,
    signal: AbortSignal,
  ): Promise<WriteTrouble | undefined>;
  /** Verifies what came. Where it does not hold, nothing of it is kept. The first hash of a file is kept and holds for every later one. */
  end(): Promise<{ readonly kind: 'whole'; readonly sha256: string } | WriteTrouble>;
  /** Text of a whole file. */
  read(path: string): Promise<string | undefined>;
  /** The model has exactly these files: it can be opened from now on, and whatever else lay there is gone. */
  finish(paths: readonly string[]): Promise<WriteTrouble | undefined>;
  /** Keeps what came, lets other tabs have it. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Models on this device, each in a folder of its own. Never rejects but with a signal's reason. Called by the supply (which fills it) and
 * by whoever loads an engine.
 */
export interface ModelStore {
  list(): Promise<ListReply>;
  open(id: ModelId): Promise<OpenReply>;
  write(
    entry: ModelEntry,
  ): Promise<{ readonly kind: 'writing'; readonly writing: ModelWriting } | WriteTrouble>;
  /** `forget`: also the fingerprints that its files had, so that others are taken for right the next time. */
  remove(id: ModelId, options: { readonly forget: boolean }): Promise<WriteTrouble | undefined>;
  /** Bytes that are free; undefined where the browser does not say. */
  freeBytes(): Promise<number | undefined>;
}
