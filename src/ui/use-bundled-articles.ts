import { useEffect, useState } from 'react';
import type { LibraryCounts } from '../ports/library.ts';
import { useServices } from './services.ts';

/** How many documents of the bundled library are in the person's own. */
export function useBundledArticles(counts: LibraryCounts | undefined): number {
  const { library, bundled } = useServices();
  const [articles, setArticles] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `counts` says when to look again.
  useEffect(() => {
    let isGone = false;
    void library.documents({ filter: bundled.path, offset: 0, limit: 1 }).then(({ total }) => {
      if (!isGone) setArticles(total);
    });
    return () => {
      isGone = true;
    };
  }, [library, bundled, counts]);
  return articles;
}
