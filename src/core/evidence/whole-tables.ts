import type { Passage } from '../passage.ts';
import type { State } from '../state.ts';
import { tableFile } from '../text/table-file.ts';

/** Files of tables whose rows were all read. */
export function wholeTables({
  readWhole,
  passages,
}: Pick<State, 'readWhole' | 'passages'>): readonly string[] {
  const files = [...readWhole].flatMap((id) => {
    const passage = passages.get(id);
    return passage === undefined ? [] : (tableFile(passage.documentId) ?? []);
  });
  return [...new Set(files)];
}

/** The rows of those. */
export function rowsOfTables(state: Pick<State, 'readWhole' | 'passages'>): readonly Passage[] {
  const files = new Set(wholeTables(state));
  if (files.size === 0) return [];
  return [...state.passages.values()].filter(({ documentId }) => files.has(tableFile(documentId) ?? ''));
}
