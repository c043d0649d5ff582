import type { DocumentId, PassageId } from '../core/ids.ts';
import type { Passage } from '../core/passage.ts';
import type { Source } from './source.ts';

export const documentFormats = ['md', 'txt', 'html', 'pdf', 'docx', 'epub', 'csv', 'jsonl'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** A file to import. `path` is its name with folders ('notes/ships.md'), unique within a library. */
export type ImportFile = {
  readonly path: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** A Blob so that a large file is never in memory as a whole before a parser wants it. */
  readonly blob: Blob;
};

export type DocumentSummary = {
  readonly id: DocumentId;
  readonly path: string;
  readonly title: string;
  readonly format: DocumentFormat;
  readonly sizeBytes: number;
  readonly characters: number;
  readonly passages: number;
  /** SHA-256 of the stored text, hex. */
  readonly hash: string;
  /** Counts from 1; a changed file that is imported again gets the next version. */
  readonly version: number;
  readonly importedAt: number;
};

/** A document as people read it: `text` is what passages and quotes have their offsets in. */
export type StoredDocument = DocumentSummary & {
  readonly text: string;
  readonly ranges: readonly { readonly id: PassageId; readonly start: number; readonly end: number }[];
};

export type FileProblem = {
  readonly path: string;
  /** Why, and what to do, in one sentence for the person. */
  readonly reason: string;
};

export type ImportProgress = {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly passages: number;
  /** The file at hand. */
  readonly path: string;
  /** Undefined while it is too early to say. */
  readonly remainingMs: number | undefined;
};

export type ImportReport = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly FileProblem[];
  /** What is worth knowing of files that were read: one has the same text as another, and is listed but not found twice. */
  readonly notes?: readonly FileProblem[];
  readonly ended:
    | 'completed'
    | 'stopped'
    /** Nothing that was written before is lost; `message` says how much room is needed and free. */
    | 'storage-full'
    | 'unavailable';
  readonly message: string | undefined;
};

export type LibraryCounts = {
  readonly documents: number;
  readonly passages: number;
  readonly characters: number;
  /** 'disk': survives a reload (origin-private file system). 'memory': gone when the tab closes. */
  readonly storage: 'disk' | 'memory';
  /** For the person: why it is in memory, cannot be had, or is not as it was left. */
  readonly note?: string;
};

/** An import that a reload or a stop interrupted: what is still to do, by path. Only names: files must be picked again unless `resumable`. */
export type PendingImport = {
  readonly id: string;
  readonly filesDone: number;
  readonly filesTotal: number;
  /** True where the files' contents were staged in the origin-private file system, so that it can go on by itself. */
  readonly resumable: boolean;
};

/**
 * The person's documents. Owned by one worker; used by the page (manage, read) and, as a Source, by the agent.
 * Rejects only with the signal's reason.
 */
export interface Library extends Source {
  counts(): Promise<LibraryCounts>;
  /** Sorted by path. `filter` matches title or path. */
  documents(page: { readonly offset: number; readonly limit: number; readonly filter: string }): Promise<{
    readonly total: number;
    readonly documents: readonly DocumentSummary[];
  }>;
  document(id: DocumentId): Promise<StoredDocument | undefined>;
  passages(ids: readonly PassageId[]): Promise<readonly Passage[]>;
  importFiles(
    files: readonly ImportFile[],
    progress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport>;
  pendingImports(): Promise<readonly PendingImport[]>;
  resumeImport(
    id: string,
    progress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport>;
  discardImport(id: string): Promise<void>;
  removeDocument(id: DocumentId): Promise<void>;
  /** Removes all documents of one file, whole or not at all; gives how many. */
  removeFile(path: string): Promise<number>;
  removeAll(): Promise<void>;
}
