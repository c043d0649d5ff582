import { splitPassages } from '../../../core/library/split-passages.ts';
import type { ReadDocument } from '../../../ports/document-reader.ts';
import type { ImportFile } from '../../../ports/library.ts';
import { sha256 } from '../sha256.ts';
import { fingerprint } from './fingerprint.ts';
import type { Connection } from './sqlite.ts';
import { isStorageFull } from './storage-error.ts';
import { deleteDocument, type WriteReply, writeDocument } from './write.ts';

/** Documents and characters of one transaction, at most: a crash loses no more than these, and a search waits no longer. */
const mostDocuments = 200;
const mostCharacters = 500_000;

type Entry =
  | { readonly kind: 'document'; readonly file: ImportFile; readonly document: ReadDocument }
  /** All documents of a file came before: `keys`. Without `whole` some could not be read. */
  | {
      readonly kind: 'end';
      readonly file: ImportFile;
      readonly keys: ReadonlySet<string>;
      readonly whole: boolean;
    };

type Hashed =
  | (Extract<Entry, { readonly kind: 'document' }> & { readonly hash: string })
  | Extract<Entry, { readonly kind: 'end' }>;

/** What became of a document, or that its file is in the library for good. */
export type Committed =
  | ({
      readonly kind: 'document';
      readonly path: string;
      readonly document: ReadDocument;
      readonly passages: number;
    } & WriteReply)
  | { readonly kind: 'end'; readonly file: ImportFile };

/** Documents and ends of files that wait to be written together. */
export class ImportBatch {
  readonly #connection: Connection;
  readonly #now: () => number;
  #entries: Entry[] = [];
  #documents = 0;
  #characters = 0;

  constructor(connection: Connection, now: () => number) {
    this.#connection = connection;
    this.#now = now;
  }

  get isFull(): boolean {
    return this.#documents >= mostDocuments || this.#characters >= mostCharacters;
  }

  add(file: ImportFile, document: ReadDocument): void {
    this.#entries.push({ kind: 'document', file, document });
    this.#documents += 1;
    this.#characters += document.text.length;
  }

  /** Leaves out what was read of a file that is not at its end: a stop must not wait for it, and it is read again anyway. */
  dropUnfinished(): void {
    const last = this.#entries.findLastIndex(({ kind }) => kind === 'end');
    this.#entries.splice(last + 1);
  }

  end(file: ImportFile, keys: ReadonlySet<string>, whole: boolean): void {
    this.#entries.push({ kind: 'end', file, keys, whole });
  }

  /**
   * Writes what waits, and tells what was written. Where there is no room for all, as much as there is room for; then it throws, and the
   * rest is gone from the batch too: its files count as not read.
   */
  async commit(written: (entries: readonly Committed[]) => void): Promise<void> {
    const entries = this.#entries;
    [this.#entries, this.#documents, this.#characters] = [[], 0, 0];
    const hashed = await Promise.all(
      entries.map(async (entry) =>
        entry.kind === 'document' ? { ...entry, hash: await sha256(entry.document.text) } : entry,
      ),
    );
    if (hashed.length > 0) this.#writeAll(hashed, written);
  }

  #writeAll(entries: readonly Hashed[], written: (entries: readonly Committed[]) => void): void {
    try {
      written(
        this.#connection.transaction(() =>
          entries.map((entry) => (entry.kind === 'document' ? this.#write(entry) : this.#finish(entry))),
        ),
      );
    } catch (error) {
      if (entries.length === 1 || !isStorageFull(error)) throw error;
      const half = Math.ceil(entries.length / 2);
      this.#writeAll(entries.slice(0, half), written);
      this.#writeAll(entries.slice(half), written);
    }
  }

  #write({ file, document, hash }: Extract<Hashed, { readonly kind: 'document' }>): Committed {
    const { key, title, format, text, aliases, sections } = document;
    const passages = splitPassages(text, { title, sections });
    // Two records may say the same of different things; two files of one text are copies.
    const shares = format === 'csv' || format === 'jsonl' ? 'same-text-and-title' : 'same-text';
    const about = { key, title, format, text, aliases, path: file.path, sizeBytes: file.sizeBytes };
    const reply = writeDocument(this.#connection, { ...about, hash, passages, shares }, this.#now());
    return { kind: 'document', path: file.path, document, passages: passages.length, ...reply };
  }

  /** Documents that stood in an older version of the file go, and the file is marked as read. */
  #finish({ file, keys, whole }: Extract<Entry, { readonly kind: 'end' }>): Committed {
    const connection = this.#connection;
    // A file that could not be read whole keeps its older documents, and is read again next time.
    if (!whole) return { kind: 'end', file };
    const old = connection.rows('SELECT id, key FROM documents WHERE path = ?', [file.path]);
    for (const [id, key] of old) if (!keys.has(String(key))) deleteDocument(connection, Number(id));
    connection.run('INSERT OR REPLACE INTO files (path, hash, imported_at) VALUES (?, ?, ?)', [
      ...[file.path, fingerprint(file), this.#now()],
    ]);
    return { kind: 'end', file };
  }
}
