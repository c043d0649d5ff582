import { coreTitle } from '../../../core/text/passage-words.ts';
import { terms } from '../../../core/text/tokenize.ts';
import { indexText } from './index-text.ts';
import type { Connection } from './sqlite.ts';

/** A document as it is written. `passages` are in order and do not overlap; offsets are UTF-16 into `text`. */
export type NewDocument = {
  readonly key: string;
  readonly path: string;
  readonly title: string;
  readonly format: string;
  readonly sizeBytes: number;
  readonly text: string;
  readonly hash: string;
  readonly aliases: readonly string[];
  readonly passages: readonly { readonly start: number; readonly end: number; readonly title: string }[];
};

export type Written = 'added' | 'changed' | 'unchanged';

/** Adds a document, or replaces an older version of it; leaves one alone that has not changed. Runs inside a transaction. */
export function writeDocument(connection: Connection, document: NewDocument, importedAt: number): Written {
  const { key, title, hash } = document;
  const old = connection.row('SELECT id, hash, title, version FROM documents WHERE key = ?', [key]);
  if (old !== undefined && old[1] === hash && old[2] === title) return 'unchanged';
  if (old !== undefined) deleteDocument(connection, Number(old[0]));
  insert(connection, document, { version: Number(old?.[3] ?? 0) + 1, importedAt });
  return old === undefined ? 'added' : 'changed';
}

export function deleteDocument(connection: Connection, id: number): void {
  connection.run('DELETE FROM search WHERE rowid IN (SELECT id FROM passages WHERE document = ?)', [id]);
  connection.run('DELETE FROM passages WHERE document = ?', [id]);
  connection.run('DELETE FROM names WHERE document = ?', [id]);
  connection.run('DELETE FROM documents WHERE id = ?', [id]);
}

function insert(
  connection: Connection,
  document: NewDocument,
  { version, importedAt }: { readonly version: number; readonly importedAt: number },
): void {
  const { key, path, title, format, sizeBytes, text, hash, passages } = document;
  const tail = text.slice(passages.at(-1)?.end ?? 0);
  connection.run(
    `INSERT INTO documents (key, path, title, format, size, characters, passages, hash, version, imported_at, tail)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [key, path, title, format, sizeBytes, text.length, passages.length, hash, version, importedAt, tail],
  );
  const id = connection.number('SELECT last_insert_rowid()');
  writePassages(connection, document, id);
  writeNames(connection, document, id);
}

function writePassages(
  connection: Connection,
  { text, title, passages }: NewDocument,
  document: number,
): void {
  let at = 0;
  let number = 0;
  for (const { start, end, title: under } of passages) {
    const body = text.slice(start, end);
    connection.run(
      'INSERT INTO passages (document, number, start, title, gap, text) VALUES (?, ?, ?, ?, ?, ?)',
      // A title is stored only where it is not the document's own.
      [document, number++, start, under === title ? '' : under, text.slice(at, start), body],
    );
    connection.run('INSERT INTO search (rowid, title, body) VALUES (last_insert_rowid(), ?, ?)', [
      indexText(under),
      indexText(body),
    ]);
    at = end;
  }
}

/** What a document goes by: its title, with and without a closing parenthesis, and its aliases. */
function writeNames(connection: Connection, { title, aliases }: NewDocument, document: number): void {
  const names = [title, coreTitle(title), ...aliases].map((name) => terms(name).join(' '));
  for (const name of new Set(names)) {
    if (name !== '')
      connection.run('INSERT OR IGNORE INTO names (name, document) VALUES (?, ?)', [name, document]);
  }
}
