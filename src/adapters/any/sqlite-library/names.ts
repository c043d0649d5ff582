import type { NamedThing } from '../../../core/event.ts';
import { mostCounted, type NameIndex, namesInPassage } from '../../../core/library/names-in-passage.ts';
import type { Passage } from '../../../core/passage.ts';
import { remember } from '../../../core/remember.ts';
import type { Connection } from './sqlite.ts';
import { whileUnchanged } from './while-unchanged.ts';

/** What the index said of so many names is kept, for each of the three questions. */
const mostKept = 20_000;

/** Names in these passages. */
export function namesIn(connection: Connection, passages: readonly Passage[]): readonly NamedThing[] {
  const index = indexOf(connection);
  return passages.flatMap((passage) => namesInPassage(index, passage));
}

/** Passages that are found together share most of their names, and so do the searches of a run. */
const indexOf = whileUnchanged(
  (connection): NameIndex => ({
    startsName: remember((key) => startsSomeName(connection, key), mostKept),
    documentsNamed: remember((key) => documentsNamed(connection, key), mostKept),
    passagesWith: remember((key) => countOf(connection, key), mostKept),
  }),
);

function startsSomeName(connection: Connection, key: string): boolean {
  const sql = 'SELECT 1 FROM names WHERE name = ? OR (name >= ? AND name < ?) LIMIT 1';
  return connection.row(sql, [key, `${key} `, `${key}!`]) !== undefined;
}

function documentsNamed(connection: Connection, key: string): readonly string[] {
  const sql = `SELECT DISTINCT t.key FROM names n JOIN documents d ON d.id = n.document
    JOIN documents t ON t.id = coalesce(d.same_as, d.id) WHERE n.name = ? LIMIT 20`;
  return connection.rows(sql, [key]).map(([id]) => String(id));
}

function countOf(connection: Connection, key: string): number {
  if (key === '') return 0;
  const sql = `SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ${mostCounted})`;
  return connection.number(sql, [`"${key}"`]);
}
