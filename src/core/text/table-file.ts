import type { DocumentId } from '../ids.ts';

const ofRow = /^(?<file>.+?\.(?:csv|tsv|tab))\/./iu;

/** The file whose rows are documents of their own, by the id of one: 'boats.csv/row-7' – 'boats.csv'. Undefined for other documents. */
export function tableFile(id: DocumentId): string | undefined {
  return ofRow.exec(id)?.groups?.['file'];
}

/** A table of more rows is read as far as searches bring them. */
export const mostRowsRead = 400;
