import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { useServices } from '../services.ts';
import { DeleteAllButton } from './delete-all-button.tsx';
import { filterRuns, type ListedRun, type RunFilter } from './filter-runs.ts';
import styles from './history.module.css';
import { HistoryFilters } from './history-filters.tsx';
import type { ImportedRun } from './import-runs.ts';
import { ImportReport, ImportRunsButton } from './import-runs-button.tsx';
import { RunList } from './run-list.tsx';
import { useRuns } from './use-runs.ts';

const everything: RunFilter = { text: '', outcome: 'all' };

export function HistoryView() {
  const { trajectoriesNotice } = useServices();
  const runs = useRuns();
  const [imported, setImported] = useState<readonly ImportedRun[]>([]);
  const isEmpty = runs?.length === 0;
  return (
    <Page
      title="History"
      lead="Every question that was asked here, with all that was done to answer it."
      actions={
        <>
          <ImportRunsButton onDone={setImported} />
          {runs !== undefined && !isEmpty && <DeleteAllButton count={runs.length} />}
        </>
      }
    >
      {trajectoriesNotice !== undefined && <Notice>{trajectoriesNotice}</Notice>}
      {imported.length > 0 && <ImportReport runs={imported} onDismiss={() => setImported([])} />}
      {isEmpty ? <NoRuns /> : runs !== undefined && <Runs runs={runs} />}
    </Page>
  );
}

function NoRuns() {
  return (
    <EmptyState
      title="Nothing has been asked yet"
      action={
        <ButtonLink href="#/" look="primary">
          Ask a question
        </ButtonLink>
      }
    >
      Each question that you ask becomes a run, and every run is kept here: you can replay it step by step, go
      on with it, or fork it. Runs that were exported elsewhere can be imported.
    </EmptyState>
  );
}

function Runs({ runs }: { readonly runs: readonly ListedRun[] }) {
  const [filter, setFilter] = useState(everything);
  const [page, setPage] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const shown = useDeferredValue(filter);
  const found = useMemo(() => filterRuns(runs, shown), [runs, shown]);
  const change = (next: RunFilter) => {
    setFilter(next);
    setPage(0);
  };
  return (
    <>
      <HistoryFilters runs={runs} filter={filter} onChange={change} />
      <div ref={list} tabIndex={-1} className={styles['list']}>
        {found.length === 0 ? (
          <EmptyState
            title="No run is like that"
            action={<Button onPress={() => change(everything)}>Show all runs</Button>}
          >
            Every word that you type must stand in the question or the answer.
          </EmptyState>
        ) : (
          <RunList runs={found} {...{ page, onPage: setPage }} onRemoved={() => list.current?.focus()} />
        )}
      </div>
    </>
  );
}
