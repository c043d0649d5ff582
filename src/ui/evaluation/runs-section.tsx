import { useDeferredValue, useMemo, useState } from 'react';
import { policiesOf } from '../../core/evaluation/curves.ts';
import type { RunReport } from '../../core/evaluation/run-report.ts';
import { policyWords } from '../../core/wording.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { pageOf } from '../components/page-of.ts';
import { Pager } from '../components/pager.tsx';
import { SearchField } from '../components/search-field.tsx';
import styles from './evaluation.module.css';
import {
  everything,
  filterReports,
  type OutcomeFilter,
  outcomes,
  type PlacedRun,
  placed,
  type ReportFilter,
} from './filter-reports.ts';
import { RunLine } from './run-line.tsx';

const outcomeTitles: Readonly<Record<OutcomeFilter, string>> = {
  all: 'All',
  right: 'Right',
  'wrong-answer': 'Wrong answer',
  'wrong-give-up': 'Wrongly given up',
};

const pageSize = 40;

/** Every run, with filters; each leads to its trail. */
export function RunsSection({ id, runs }: { readonly id: string; readonly runs: readonly RunReport[] }) {
  const all = useMemo(() => placed(runs), [runs]);
  const [filter, setFilter] = useState(everything);
  const [page, setPage] = useState(0);
  const shown = useDeferredValue(filter);
  const found = useMemo(() => filterReports(all, shown), [all, shown]);
  const change = (changes: Partial<ReportFilter>) => {
    setFilter({ ...filter, ...changes });
    setPage(0);
  };
  const at = pageOf(page, found.length, pageSize);
  return (
    <section aria-label="Runs" className={styles['block']}>
      <h2>Runs</h2>
      <Filters {...{ runs: all, filter, change }} />
      {found.length === 0 && <p className={styles['soft']}>No run is like that.</p>}
      <ul className={styles['list']}>
        {found.slice(at.first, at.end).map(({ position, run }) => (
          <RunLine key={position} {...{ id, position, run }} />
        ))}
      </ul>
      <Pager things="runs" page={at} onChange={setPage} />
    </section>
  );
}

type FilterProps = {
  readonly runs: readonly PlacedRun[];
  readonly filter: ReportFilter;
  readonly change: (changes: Partial<ReportFilter>) => void;
};

/** Each bar counts what it would show under the others. */
function Filters({ runs, filter, change }: FilterProps) {
  const reports = runs.map(({ run }) => run);
  const kinds = [...new Set(reports.flatMap(({ kind }) => kind ?? []))].sort();
  const policies = policiesOf(reports);
  const count = (changes: Partial<ReportFilter>) => filterReports(runs, { ...filter, ...changes }).length;
  return (
    <search className={styles['filters']}>
      <SearchField
        label="Find runs"
        placeholder="Find in questions and answers"
        value={filter.text}
        onChange={(text) => change({ text })}
      />
      <FilterBar
        label="How they ended"
        value={filter.outcome}
        options={outcomes.map((value) => ({
          ...{ value, title: outcomeTitles[value], count: count({ outcome: value }) },
        }))}
        onChange={(outcome) => change({ outcome })}
      />
      {policies.length > 1 && (
        <FilterBar
          label="Policy"
          value={filter.policy}
          options={(['all', ...policies] as const).map((value) => ({
            ...{ value, count: count({ policy: value }) },
            title: value === 'all' ? 'All policies' : policyWords[value].name,
          }))}
          onChange={(policy) => change({ policy })}
        />
      )}
      {kinds.length > 1 && (
        <FilterBar
          label="Kind of question"
          value={filter.kind}
          options={['all', ...kinds].map((value) => ({
            ...{ value, count: count({ kind: value }), title: value === 'all' ? 'All kinds' : value },
          }))}
          onChange={(kind) => change({ kind })}
        />
      )}
    </search>
  );
}
