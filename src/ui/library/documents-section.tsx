import { useDeferredValue, useRef, useState } from 'react';
import { count } from '../../core/wording.ts';
import type { DocumentSummary, LibraryCounts } from '../../ports/library.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { pageOf } from '../components/page-of.ts';
import { Pager } from '../components/pager.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { DocumentList } from './document-list.tsx';
import styles from './library.module.css';
import { useDocuments } from './use-documents.ts';

const pageSize = 25;

/** The documents, by their paths: to look for, to open, to remove. */
export function DocumentsSection({ counts }: { readonly counts: LibraryCounts }) {
  const top = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState(0);
  const found = useDocuments({
    ...{ filter: useDeferredValue(filter.trim()), counts },
    ...{ offset: asked * pageSize, limit: pageSize },
  });
  const page = pageOf(asked, found?.total ?? 0, pageSize);
  // Documents were removed, and the page that is asked for is not there any more.
  if (found !== undefined && page.number !== asked) setAsked(page.number);
  const toPage = (number: number) => {
    setAsked(number);
    top.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <section ref={top} tabIndex={-1} className={styles['documents']} aria-label="Documents">
      <header className={styles['head']}>
        <h2>{count(counts.documents, 'document')}</h2>
        <RemoveAllButton counts={counts} />
      </header>
      <SearchField
        label="Find documents"
        placeholder="Find by title or path"
        value={filter}
        onChange={(text) => {
          setFilter(text);
          setAsked(0);
        }}
      />
      {found !== undefined && <Found documents={found.documents} onRemoved={() => top.current?.focus()} />}
      <Pager things="documents" page={page} onChange={toPage} />
    </section>
  );
}

type FoundProps = { readonly documents: readonly DocumentSummary[]; readonly onRemoved: () => void };

function Found({ documents, onRemoved }: FoundProps) {
  if (documents.length === 0) return <p role="status">No title and no path has these words in it.</p>;
  return <DocumentList documents={documents} onRemoved={onRemoved} />;
}

function RemoveAllButton({ counts }: { readonly counts: LibraryCounts }) {
  const { library, desk } = useServices();
  const isBusy = useObservable(desk.importing).kind === 'importing';
  return (
    <ConfirmButton
      size="s"
      title={`Remove ${count(counts.documents, 'document')}?`}
      explanation="The library is emptied. Your own files on the disk are not touched. Past runs keep what they quoted; their links will lead to nothing."
      confirm="Remove all"
      isDisabled={isBusy}
      onConfirm={() => {
        desk.dismiss();
        void library.removeAll().then(() => desk.removed());
      }}
    >
      Remove all…
    </ConfirmButton>
  );
}
