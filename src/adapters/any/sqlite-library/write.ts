import { coreTitle } from '../../../core/text/passage-words.ts';
import { terms } from '../../../core/text/tokenize.ts';
import { indexText } from './index-text.ts';
import type { NewDocument } from './new-document.ts';
import type { Connection } from './sqlite.ts';
import { findTwin, handOver } from './twins.ts';

export type Written = 'added' | 'changed' | 'unchanged';

/** `sameAs`: the path of the document whose passages it shares. */
export type WriteReply = { readonly how: Written; readonly sameAs: string | undefined };

/** Adds a document, or replaces an older version of it; leaves one alone that has not changed. Runs inside a transaction. */
export function writeDocument(connection: Connection, document: NewDocument, importedAt: number): WriteReply {
  const { key, title, hash } = document;
  const old = connection.row('SELECT id, hash, title, version FROM documents WHERE key = ?', [key]);
  const id = Number(old?.[0]);
  if (old !== undefined && old[1] === hash && old[2] === title) {
    const renamed = updateNames(connection, document, id);
    return { how: renamed ? 'changed' : 'unchanged', sameAs: undefined };
  }
  if (old !== undefined) deleteDocument(connection, id);
  const twin = findTwin(connection, document);
  const version = Number(old?.[3] ?? 0) + 1;
  insert(connection, document, { version, importedAt, sameAs: twin?.id ?? null });
  return { how: old === undefined ? 'added' : 'changed', sameAs: twin?.path };
}

/** Its passages go over to the next document of the same text, where there is one. */
export function deleteDocument(connection: Connection, id: number): void {
  if (!handOver(connection, id)) {
    connection.run('DELETE FROM search WHERE rowid IN (SELECT id FROM passages WHERE document = ?)', [id]);
    connection.run('DELETE FROM passages WHERE document = ?', [id]);
  }
  connection.run('DELETE FROM names WHERE document = ?', [id]);
  connection.run('DELETE FROM documents WHERE id = ?', [id]);
}

type Entry = { readonly version: number; readonly importedAt: number; readonly sameAs: number | null };

function insert(connection: Connection, document: NewDocument, { version, importedAt, sameAs }: Entry): void {
  const { key, path, title, format, sizeBytes, text, hash, passages } = document;
  const tail = text.slice(passages.at(-1)?.end ?? 0);
  connection.run(
    `INSERT INTO documents (key, path, title, format, size, characters, passages, hash, version, imported_at, tail, same_as)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[key, path, title, format, sizeBytes, text.length, passages.length],
      ...[hash, version, importedAt, tail, sameAs],
    ],
  );
  const id = connection.number('SELECT last_insert_rowid()');
  if (sameAs === null) writePassages(connection, document, id);
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
function namesOf({ title, aliases }: NewDocument): ReadonlySet<string> {
  const names = [title, coreTitle(title), ...aliases].map((name) => terms(name).join(' '));
  return new Set(names.filter((name) => name !== ''));
}

function writeNames(connection: Connection, document: NewDocument, id: number): void {
  for (const name of namesOf(document)) {
    connection.run('INSERT OR IGNORE INTO names (name, document) VALUES (?, ?)', [name, id]);
  }
}

/** Aliases may change where text and title do not. */
function updateNames(connection: Connection, document: NewDocument, id: number): boolean {
  const old = connection.rows('SELECT name FROM names WHERE document = ? ORDER BY name', [id]);
  const names = [...namesOf(document)].sort();
  if (
    old
      .map(([name]) => name)
      .sort()
      .join('\n') === names.join('\n')
  )
    return false;
  connection.run('DELETE FROM names WHERE document = ?', [id]);
  writeNames(connection, document, id);
  return true;
}
