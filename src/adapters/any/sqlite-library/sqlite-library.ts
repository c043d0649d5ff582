import type { DocumentId, PassageId } from '../../../core/ids.ts';
import type { DocumentReader } from '../../../ports/document-reader.ts';
import type {
  ImportFile,
  ImportProgress,
  ImportReport,
  Library,
  LibraryCounts,
  PendingImport,
} from '../../../ports/library.ts';
import type { ReadReply, SearchReply, SearchRequest, Source } from '../../../ports/source.ts';
import { countAll, findDocument, listDocuments, passagesAround } from './documents.ts';
import { runImport } from './import-job.ts';
import type { ImportStaging } from './import-staging.ts';
import { importable } from './importable.ts';
import { namesIn } from './names.ts';
import { findPassage, librarySourceId } from './rows.ts';
import { migrate } from './schema.ts';
import { searchIndex } from './search.ts';
import type { Connection } from './sqlite.ts';
import { StagedImports } from './staged-imports.ts';
import { deleteDocument } from './write.ts';

export type SqliteLibraryOptions = {
  readonly connection: Connection;
  readonly storage: LibraryCounts['storage'];
  readonly read: DocumentReader;
  readonly now: () => number;
  readonly staging?: ImportStaging | undefined;
  /** For `counts().note`. */
  readonly note?: string;
  /** How much room the place of the database has left. */
  readonly freeBytes?: () => Promise<number | undefined>;
};

/** The port `Library` over one open database. */
export class SqliteLibrary implements Library {
  readonly id: Source['id'] = librarySourceId;
  readonly name = 'Your library';
  readonly #options: SqliteLibraryOptions;
  readonly #connection: Connection;
  readonly #staged: StagedImports;

  constructor(options: SqliteLibraryOptions) {
    this.#options = options;
    this.#connection = options.connection;
    migrate(this.#connection);
    this.#staged = new StagedImports(options.staging, this.#connection);
  }

  async search(request: SearchRequest, signal: AbortSignal): Promise<SearchReply> {
    signal.throwIfAborted();
    try {
      return searchIndex(this.#connection, request);
    } catch (error) {
      return { kind: 'down', message: `The library's index cannot be read: ${messageOf(error)}` };
    }
  }

  async read(request: Parameters<Source['read']>[0], signal: AbortSignal): Promise<ReadReply> {
    signal.throwIfAborted();
    try {
      const documents = [...new Set(request.passages.map((passage) => passage.documentId))];
      const passages = request.whole ? documents.flatMap((id) => passagesAround(this.#connection, id)) : [];
      const named = request.whole ? passages : request.passages;
      return {
        kind: 'read',
        passages,
        names: namesIn(this.#connection, named),
      };
    } catch (error) {
      return { kind: 'unreadable', message: `The document cannot be read: ${messageOf(error)}` };
    }
  }

  async counts(): Promise<LibraryCounts> {
    const { storage, note } = this.#options;
    return { ...countAll(this.#connection), storage, ...(note === undefined ? {} : { note }) };
  }

  async documents(page: Parameters<Library['documents']>[0]): ReturnType<Library['documents']> {
    return listDocuments(this.#connection, page);
  }

  async document(id: DocumentId): ReturnType<Library['document']> {
    return findDocument(this.#connection, id);
  }

  async passages(ids: readonly PassageId[]): ReturnType<Library['passages']> {
    return ids.flatMap((id) => findPassage(this.#connection, id) ?? []);
  }

  async importFiles(
    files: readonly ImportFile[],
    progress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport> {
    return this.#staged.run(importable(files), (wanted) => this.#import(wanted, progress, signal));
  }

  async pendingImports(): Promise<readonly PendingImport[]> {
    return this.#staged.pending();
  }

  async resumeImport(
    id: string,
    progress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport> {
    return this.#staged.resume(id, (files) => this.#import(files, progress, signal));
  }

  async discardImport(id: string): Promise<void> {
    await this.#staged.discard(id);
  }

  async removeDocument(id: DocumentId): Promise<void> {
    const connection = this.#connection;
    connection.transaction(() => {
      const [row, path] = connection.row('SELECT id, path FROM documents WHERE key = ?', [id]) ?? [];
      if (row === undefined) return;
      deleteDocument(connection, Number(row));
      // So that importing its file again brings it back.
      connection.run('DELETE FROM files WHERE path = ?', [path ?? null]);
    });
  }

  async removeFile(path: string): Promise<number> {
    const connection = this.#connection;
    return connection.transaction(() => {
      const documents = connection.rows('SELECT id FROM documents WHERE path = ?', [path]);
      for (const [id] of documents) deleteDocument(connection, Number(id));
      connection.run('DELETE FROM files WHERE path = ?', [path]);
      return documents.length;
    });
  }

  async removeAll(): Promise<void> {
    this.#connection.transaction(() => {
      this.#connection.db.exec(
        `INSERT INTO search(search) VALUES('delete-all'); DELETE FROM passages; DELETE FROM names; DELETE FROM documents; DELETE FROM files;`,
      );
    });
    this.#connection.db.exec('VACUUM');
  }

  async #import(
    files: readonly ImportFile[],
    progress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport> {
    const { connection, read, now, freeBytes } = this.#options;
    return runImport(files, { connection, read, now, progress, freeBytes }, signal);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
