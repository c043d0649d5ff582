import { type DocumentId, documentId } from '../../../core/ids.ts';
import type { Passage } from '../../../core/passage.ts';
import { mostRowsRead, tableFile } from '../../../core/text/table-file.ts';
import type { DocumentFormat, DocumentSummary, StoredDocument } from '../../../ports/library.ts';
import { passageColumns, passageKey, toPassage } from './rows.ts';
import type { Connection, SqlValue } from './sqlite.ts';

const columns = 'key, path, title, format, size, characters, passages, hash, version, imported_at';

export function countAll(connection: Connection) {
  const documents = connection.number('SELECT count(*) FROM documents');
  // What is there twice is searched once.
  const [passages, characters] =
    connection.row('SELECT total(passages), total(characters) FROM documents WHERE same_as IS NULL') ?? [];
  return { documents, passages: Number(passages), characters: Number(characters) };
}

export function listDocuments(
  connection: Connection,
  { offset, limit, filter }: { readonly offset: number; readonly limit: number; readonly filter: string },
) {
  const like = `%${filter.replace(/[\\%_]/gu, '\\$&')}%`;
  const where = `WHERE title LIKE ?1 ESCAPE '\\' OR path LIKE ?1 ESCAPE '\\'`;
  const rows = connection.rows(
    `SELECT ${columns} FROM documents ${where} ORDER BY path, id LIMIT ?2 OFFSET ?3`,
    [like, limit, offset],
  );
  const total = connection.number(`SELECT count(*) FROM documents ${where}`, [like]);
  return { total, documents: rows.map(toSummary) };
}

/** A document with its whole text, put together from its passages and what stands between them. */
export function findDocument(connection: Connection, id: DocumentId): StoredDocument | undefined {
  const row = connection.row(`SELECT ${columns}, coalesce(same_as, id), tail FROM documents WHERE key = ?`, [
    id,
  ]);
  if (row === undefined) return undefined;
  const parts = connection.rows(
    'SELECT number, start, gap, text FROM passages WHERE document = ? ORDER BY number',
    [row[10] ?? null],
  );
  const text = parts.map(([, , gap, body]) => `${gap}${body}`).join('') + String(row[11]);
  const ranges = parts.map(([number, start, , body]) => ({
    id: passageKey(id, Number(number)),
    start: Number(start),
    end: Number(start) + String(body).length,
  }));
  return { ...toSummary(row), text, ranges };
}

/** Those of a document; of a row of a table all rows of its file, where they are not too many. */
export function passagesAround(connection: Connection, id: DocumentId): readonly Passage[] {
  const rows = rowsBeside(connection, id);
  const documents = rows.length === 0 || rows.length > mostRowsRead ? [id] : rows;
  return documents.flatMap((each) => passagesOfDocument(connection, each));
}

function rowsBeside(connection: Connection, id: DocumentId): readonly DocumentId[] {
  const file = tableFile(id);
  if (file === undefined) return [];
  // '0' is the character after '/': the keys of the file's rows, by the index of keys.
  const sql = 'SELECT key FROM documents WHERE key > ? AND key < ? ORDER BY id LIMIT ?';
  const keys = connection.rows(sql, [`${file}/`, `${file}0`, mostRowsRead + 1]);
  return keys.map(([key]) => documentId(String(key)));
}

export function passagesOfDocument(connection: Connection, id: DocumentId): readonly Passage[] {
  const sql = `SELECT ${passageColumns} FROM passages p JOIN documents d ON coalesce(d.same_as, d.id) = p.document WHERE d.key = ? ORDER BY p.number`;
  return connection.rows(sql, [id]).map(toPassage);
}

function toSummary(row: readonly SqlValue[]): DocumentSummary {
  const [key, path, title, format, size, characters, passages, hash, version, importedAt] = row;
  return {
    id: documentId(String(key)),
    path: String(path),
    title: String(title),
    // Only formats of this list are ever written.
    format: String(format) as DocumentFormat,
    sizeBytes: Number(size),
    characters: Number(characters),
    passages: Number(passages),
    hash: String(hash),
    version: Number(version),
    importedAt: Number(importedAt),
  };
}
