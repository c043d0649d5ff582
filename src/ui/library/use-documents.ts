import { useEffect, useState } from 'react';
import type { DocumentSummary, LibraryCounts } from '../../ports/library.ts';
import { useServices } from '../services.ts';

export type DocumentsPage = { readonly total: number; readonly documents: readonly DocumentSummary[] };

export type DocumentsQuery = {
  readonly filter: string;
  /** Counts from 0. */
  readonly offset: number;
  readonly limit: number;
  /** New counts mean that the library has changed. */
  readonly counts: LibraryCounts;
};

/** A page of the library's documents; the one before stays until the next has come, so that nothing flickers. */
export function useDocuments({ filter, offset, limit, counts }: DocumentsQuery): DocumentsPage | undefined {
  const { library } = useServices();
  const [page, setPage] = useState<DocumentsPage>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `counts` says when to look again.
  useEffect(() => {
    let isGone = false;
    void library.documents({ filter, offset, limit }).then((found) => {
      if (!isGone) setPage(found);
    });
    return () => {
      isGone = true;
    };
  }, [library, filter, offset, limit, counts]);
  return page;
}
