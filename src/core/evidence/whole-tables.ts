import type { Passage } from '../passage.ts';
import type { State } from '../state.ts';
import { tableFile } from '../text/table-file.ts';

/**
 * Files of tables whose rows came together when some of them (`asked`) were read whole: other rows came with them. Of a table that is too long a source brings no more than what was asked for.
 */
export function wholeTables(brought: readonly Passage[], asked: readonly Passage[]): readonly string[] {
  const known = new Set(asked.map(({ documentId }) => documentId));
  const beside = brought.filter(({ documentId }) => !known.has(documentId));
  return [...new Set(beside.flatMap(({ documentId }) => tableFile(documentId) ?? []))];
}

/** What a run has of tables as a whole: files and documents that were read to their end, and the passages of these that hold rows. */
export function tablesAtHand({
  passages,
  tables,
  readWhole,
}: Pick<State, 'passages' | 'tables' | 'readWhole'>): {
  readonly tables: readonly string[];
  readonly rows: readonly Passage[];
} {
  const documents = new Set([...readWhole].flatMap((id) => passages.get(id)?.documentId ?? []));
  const inText = [...passages.values()].filter(
    ({ documentId, text }) => documents.has(documentId) && text.includes(' |'),
  );
  const whole = new Set([...tables, ...inText.map(({ documentId }) => documentId)]);
  return { tables: [...whole], rows: [...rowsOfTables({ passages, tables }), ...inText] };
}

/** The rows of the tables that were read whole. */
export function rowsOfTables({ passages, tables }: Pick<State, 'passages' | 'tables'>): readonly Passage[] {
  if (tables.size === 0) return [];
  return [...passages.values()].filter(({ documentId }) => tables.has(tableFile(documentId) ?? ''));
}
