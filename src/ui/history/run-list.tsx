import { useMemo, useRef, useState } from 'react';
import type { RunSummary } from '../../core/run-summary.ts';
import { pageOf } from '../components/page-of.ts';
import { Pager } from '../components/pager.tsx';
import { useServices } from '../services.ts';
import { useNow } from '../use-now.ts';
import type { ListedRun } from './filter-runs.ts';
import { groupByDay } from './group-by-day.ts';
import styles from './history.module.css';
import { RunDeletion } from './run-deletion.tsx';
import { RunRow } from './run-row.tsx';
import { tickMs } from './use-runs.ts';

const pageSize = 50;

export type RunListProps = {
  readonly runs: readonly ListedRun[];
  /** The page that is asked for, from 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** The row with the focus is gone: the focus wants another place. */
  readonly onRemoved: () => void;
};

/** Runs under their days, a page at a time. */
export function RunList({ runs, page: asked, onPage, onRemoved }: RunListProps) {
  const top = useRef<HTMLDivElement>(null);
  const [toDelete, setToDelete] = useState<RunSummary>();
  const now = useNow(useServices().clock, tickMs);
  const page = pageOf(asked, runs.length, pageSize);
  const days = useMemo(
    () => groupByDay(runs.slice(page.first, page.end), now),
    [runs, page.first, page.end, now],
  );
  return (
    <div ref={top} className={styles['days']}>
      {days.map(({ day, runs: ofDay }) => (
        <section key={day} className={styles['day']}>
          <h2 className={styles['date']}>{day}</h2>
          <ul className={styles['rows']}>
            {ofDay.map((listed) => (
              <RunRow key={listed.run.runId} listed={listed} onDelete={setToDelete} />
            ))}
          </ul>
        </section>
      ))}
      <Pager
        things="runs"
        page={page}
        onChange={(number) => {
          onPage(number);
          top.current?.scrollIntoView({ block: 'start' });
        }}
      />
      <RunDeletion run={toDelete} onClose={() => setToDelete(undefined)} onRemoved={onRemoved} />
    </div>
  );
}
