import { useEffect, useState } from 'react';
import type { Passage } from '../../core/passage.ts';
import { tellingPath } from '../library/document-name.ts';
import { useServices } from '../services.ts';
import { useDocumentLinks } from '../text/document-links.ts';

const mostLooked = 50;

/** The file that a passage is of, where the library has another document of the same title; else nothing. */
export function useTellingPath(passage: Passage | undefined): string | undefined {
  const { library } = useServices();
  const areHere = useDocumentLinks();
  const [path, setPath] = useState<string>();
  const id = areHere ? passage?.documentId : undefined;
  const [title = ''] = passage?.title.split(' › ') ?? [];
  useEffect(() => {
    let isGone = false;
    setPath(undefined);
    if (id === undefined) return;
    void library.documents({ filter: title, offset: 0, limit: mostLooked }).then(({ documents }) => {
      const own = documents.find((each) => each.id === id);
      if (!isGone && own !== undefined) setPath(tellingPath(own, documents));
    });
    return () => {
      isGone = true;
    };
  }, [library, id, title]);
  return path;
}
