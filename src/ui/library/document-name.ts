import type { DocumentSummary } from '../../ports/library.ts';

type Named = Pick<DocumentSummary, 'id' | 'title' | 'path'>;

/** The file of a document where another one, of another file, has the same title: the title alone does not say which is meant. */
export function tellingPath(document: Named, others: readonly Named[]): string | undefined {
  const isShared = others.some(
    ({ id, title, path }) => id !== document.id && title === document.title && path !== document.path,
  );
  return isShared ? document.path : undefined;
}

/** 'Notes', or 'Notes (2024/notes.md)'. */
export function documentName(document: Named, others: readonly Named[]): string {
  const path = tellingPath(document, others);
  return path === undefined ? document.title : `${document.title} (${path})`;
}
