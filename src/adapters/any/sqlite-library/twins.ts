import { indexText } from './index-text.ts';
import type { NewDocument } from './new-document.ts';
import type { Connection } from './sqlite.ts';

/** The document that has the passages of this text, where another than `document` has the same. */
export function findTwin(
  connection: Connection,
  { hash, title, passages, shares }: NewDocument,
): { readonly id: number; readonly path: string } | undefined {
  if (shares === undefined || passages.length === 0) return undefined;
  const [id, path] =
    connection.row(
      'SELECT id, path FROM documents WHERE hash = ?1 AND same_as IS NULL AND (?2 IS NULL OR title = ?2) ORDER BY id LIMIT 1',
      [hash, shares === 'same-text-and-title' ? title : null],
    ) ?? [];
  return id === undefined ? undefined : { id: Number(id), path: String(path) };
}

/** Gives the passages of a document that goes to the next one of the same text. False where there is none. */
export function handOver(connection: Connection, id: number): boolean {
  const heir = connection.row('SELECT id, title FROM documents WHERE same_as = ? ORDER BY id LIMIT 1', [id]);
  if (heir === undefined) return false;
  const [to, title] = [Number(heir[0]), String(heir[1])];
  const old = String(connection.row('SELECT title FROM documents WHERE id = ?', [id])?.[0]);
  connection.run('UPDATE passages SET document = ? WHERE document = ?', [to, id]);
  connection.run('UPDATE documents SET same_as = ? WHERE same_as = ?', [to, id]);
  // The same text may have been divided in another way, where it came in another format.
  connection.run(
    'UPDATE documents SET same_as = NULL, passages = (SELECT count(*) FROM passages WHERE document = ?1) WHERE id = ?1',
    [to],
  );
  if (title !== old) retitle(connection, to, { from: old, to: title });
  return true;
}

/** The index holds titles too. */
function retitle(
  connection: Connection,
  document: number,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const rows = connection.rows('SELECT id, title, text FROM passages WHERE document = ?', [document]);
  for (const [id, title, text] of rows) {
    const under = String(title);
    const next = under.startsWith(`${from} › `) ? to + under.slice(from.length) : under;
    connection.run('UPDATE passages SET title = ? WHERE id = ?', [next, id ?? null]);
    connection.run('DELETE FROM search WHERE rowid = ?', [id ?? null]);
    connection.run('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)', [
      ...[id ?? null, indexText(next === '' ? to : next), indexText(String(text))],
    ]);
  }
}
