import type { LibraryDump } from '../../core/library/library-dump.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { Library } from '../../ports/library.ts';
import { dumpLibrary } from '../any/sqlite-library/dump-library.ts';
import { type CorpusRecord, loadCorpus } from '../any/sqlite-library/load-corpus.ts';
import { Connection, loadSqlite } from '../any/sqlite-library/sqlite.ts';
import { SqliteLibrary } from '../any/sqlite-library/sqlite-library.ts';

export type NodeLibrary = Library & {
  /** Takes records as they are, in bulk: their ids stay those of documents and first passages. */
  loadCorpus(
    records: Iterable<CorpusRecord>,
    options: { readonly path: string; readonly signal: AbortSignal },
  ): Promise<void>;
  /** All of it, for an index in memory. */
  dump(): LibraryDump;
  close(): void;
};

/** A library in this process's memory: the headless runner reads a folder or a corpus into it, and is done. */
export async function openLibrary(read: DocumentReader): Promise<NodeLibrary> {
  const sqlite = await loadSqlite();
  const connection = new Connection(new sqlite.oo1.DB(':memory:', 'c'));
  const library = new SqliteLibrary({ connection, storage: 'memory', read, now: Date.now });
  return Object.assign(library, {
    loadCorpus: (records: Iterable<CorpusRecord>, { path, signal }: { path: string; signal: AbortSignal }) =>
      loadCorpus(connection, records, { path, importedAt: Date.now(), signal }),
    dump: () => dumpLibrary(connection),
    close: () => connection.close(),
  });
}
