import type { NamedThing } from '../../../core/event.ts';
import { mostCounted, type NameIndex, namesInPassage } from '../../../core/library/names-in-passage.ts';
import type { Passage } from '../../../core/passage.ts';
import { remember } from '../../../core/remember.ts';
import type { Connection } from './sqlite.ts';

/** Names in these passages. What the index says of a name or a word is asked once a call: passages that are found together share most of theirs. */
export function namesIn(connection: Connection, passages: readonly Passage[]): readonly NamedThing[] {
  const index: NameIndex = {
    startsName: remember((term) => startsSomeName(connection, term)),
    documentsNamed: remember((key) => documentsNamed(connection, key)),
    passagesWith: remember((key) => countOf(connection, key)),
  };
  return passages.flatMap((passage) => namesInPassage(index, passage));
}

function startsSomeName(connection: Connection, term: string): boolean {
  const sql = 'SELECT 1 FROM names WHERE name = ? OR (name >= ? AND name < ?) LIMIT 1';
  return connection.row(sql, [term, `${term} `, `${term}!`]) !== undefined;
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
