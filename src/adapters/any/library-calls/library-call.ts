import type { DocumentId, PassageId } from '../../../core/ids.ts';
import type { Passage } from '../../../core/passage.ts';
import type {
  DocumentSummary,
  ImportFile,
  ImportProgress,
  ImportReport,
  LibraryCounts,
  PendingImport,
  StoredDocument,
} from '../../../ports/library.ts';
import type { ReadReply, SearchReply, SearchRequest } from '../../../ports/source.ts';

type Page = { readonly offset: number; readonly limit: number; readonly filter: string };
type Listed = { readonly total: number; readonly documents: readonly DocumentSummary[] };

/** The methods of the library without what cannot be copied: callbacks and signals go beside a call. */
export type LibraryMethods = {
  readonly search: (request: SearchRequest) => SearchReply;
  readonly read: (request: { readonly passages: readonly Passage[]; readonly whole: boolean }) => ReadReply;
  readonly counts: () => LibraryCounts;
  readonly documents: (page: Page) => Listed;
  readonly document: (id: DocumentId) => StoredDocument | undefined;
  readonly passages: (ids: readonly PassageId[]) => readonly Passage[];
  readonly importFiles: (files: readonly ImportFile[]) => ImportReport;
  readonly pendingImports: () => readonly PendingImport[];
  readonly resumeImport: (id: string) => ImportReport;
  readonly discardImport: (id: string) => void;
  readonly removeDocument: (id: DocumentId) => void;
  readonly removeFile: (path: string) => number;
  readonly removeAll: () => void;
};

export type LibraryMethod = keyof LibraryMethods;

export type CallOf<Method extends LibraryMethod> = {
  readonly method: Method;
  readonly args: Readonly<Parameters<LibraryMethods[Method]>>;
};

/** Any call, its arguments tied to its method. */
export type LibraryCall = { [Method in LibraryMethod]: CallOf<Method> }[LibraryMethod];

export type ReplyOf<Method extends LibraryMethod> =
  | { readonly kind: 'done'; readonly value: ReturnType<LibraryMethods[Method]> }
  /** The signal of the call ended it. */
  | { readonly kind: 'stopped' }
  /** The library could not be asked. `message` says why, for the person. */
  | { readonly kind: 'failed'; readonly message: string };

export type LibraryReply = ReplyOf<LibraryMethod>;

export type CallOptions = {
  readonly progress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};
