import { useEffect, useState } from 'react';
import type { DocumentId, PassageId } from '../../core/ids.ts';
import { showControls } from '../../core/text/show-controls.ts';
import type { Library, StoredDocument } from '../../ports/library.ts';
import { Page } from '../components/page.tsx';
import { useServices } from '../services.ts';
import { DocumentText } from './document-text.tsx';
import { MissingDocument } from './missing-document.tsx';

export type DocumentViewProps = {
  readonly id: DocumentId;
  /** Words to open it at. */
  readonly quote: string | undefined;
  /** UTF-16 offset into the stored text near which the quote stands. */
  readonly at: number | undefined;
  /** Hash of the text that the quote was taken from. */
  readonly hash?: string | undefined;
};

type Loaded =
  | { readonly kind: 'loading' | 'missing' }
  | {
      readonly kind: 'loaded';
      readonly document: StoredDocument;
      readonly titles: ReadonlyMap<PassageId, string>;
    };

export function DocumentView({ id, ...place }: DocumentViewProps) {
  const { library } = useServices();
  const loaded = useDocument(library, id);
  switch (loaded.kind) {
    case 'loading':
      return (
        <Page title="Document">
          <p role="status">Opening the document…</p>
        </Page>
      );
    case 'missing':
      return <MissingDocument id={id} quote={place.quote} />;
    case 'loaded':
      return <DocumentText {...loaded} {...place} />;
    default:
      return loaded satisfies never;
  }
}

function useDocument(library: Library, id: DocumentId): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<Loaded> => {
      const document = await library.document(id);
      if (document === undefined) return { kind: 'missing' };
      const passages = await library.passages(document.ranges.map((range) => range.id));
      const titles = new Map(passages.map((passage) => [passage.id, passage.title]));
      return { kind: 'loaded', document: { ...document, title: showControls(document.title) }, titles };
    };
    void load().then((next) => {
      if (isWanted) setLoaded(next);
    });
    return () => {
      isWanted = false;
    };
  }, [library, id]);
  return loaded;
}
