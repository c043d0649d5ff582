import type { LibraryCounts } from '../../ports/library.ts';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PickFiles } from '../files/pick-files.tsx';
import { PracticeSection } from '../practice/practice-section.tsx';
import { useServices } from '../services.ts';
import { useFreshCounts } from '../use-fresh-counts.ts';
import { useObservable } from '../use-observable.ts';
import { BundledSection } from './bundled-section.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import { HoldingsSection } from './holdings-section.tsx';
import { ImportPanel } from './import-panel.tsx';
import { PendingImports } from './pending-imports.tsx';

/** What questions are asked of: what is in it, what comes in, where it is kept. */
export function LibraryView() {
  const { desk } = useServices();
  const counts = useObservable(desk.counts);
  useFreshCounts(desk);
  const isEmpty = counts?.documents === 0;
  return (
    <Page
      title="Library"
      lead="What your questions are asked of. Documents are read and kept in this browser, and sent nowhere."
      actions={isEmpty ? undefined : <PickFiles />}
    >
      {counts !== undefined && <StorageNote counts={counts} />}
      <ImportPanel />
      <PendingImports />
      {isEmpty && <EmptyLibrary />}
      {counts !== undefined && (
        <>
          {!isEmpty && <DocumentsSection counts={counts} />}
          <BundledSection counts={counts} />
          {!isEmpty && <PracticeSection />}
          <HoldingsSection counts={counts} />
        </>
      )}
    </Page>
  );
}

/** Said at once, before anybody puts hours of reading in. */
function StorageNote({ counts: { note, storage } }: { readonly counts: LibraryCounts }) {
  if (note !== undefined) return <Notice kind="problem">{note}</Notice>;
  if (storage === 'disk') return null;
  return (
    <Notice>
      This browser gives the page no storage that stays, as in a private window: the library is gone when you
      close this tab.
    </Notice>
  );
}
