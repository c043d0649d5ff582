import { documentId, type PassageId, passageId, sourceId } from '../../../core/ids.ts';
import type { Passage } from '../../../core/passage.ts';
import type { Connection, SqlValue } from './sqlite.ts';

export const librarySourceId = sourceId('library');

/** The first passage of a document has the document's own id, so that a corpus of short records keeps its ids. */
export function passageKey(documentKey: string, number: number): PassageId {
  return passageId(number === 0 ? documentKey : `${documentKey}#${number}`);
}

export const passageColumns = `d.key, p.number, p.start, p.title, p.text, d.title, d.hash`;

/** A row of `passageColumns`. */
export function toPassage([key, number, start, under, text, title, hash]: readonly SqlValue[]): Passage {
  const body = String(text);
  return {
    id: passageKey(String(key), Number(number)),
    documentId: documentId(String(key)),
    sourceId: librarySourceId,
    title: under === '' ? String(title) : String(under),
    text: body,
    start: Number(start),
    end: Number(start) + body.length,
    documentHash: String(hash),
  };
}

export function findPassage(connection: Connection, id: PassageId): Passage | undefined {
  const sql = `SELECT ${passageColumns} FROM passages p JOIN documents d ON coalesce(d.same_as, d.id) = p.document WHERE d.key = ? AND p.number = ?`;
  const cut = id.lastIndexOf('#');
  const number = Number(id.slice(cut + 1));
  // A document's own key may end in '#3'.
  const row =
    connection.row(sql, [id, 0]) ??
    (cut > 0 && number > 0 ? connection.row(sql, [id.slice(0, cut), number]) : undefined);
  return row === undefined ? undefined : toPassage(row);
}
