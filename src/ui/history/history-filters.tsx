import { useMemo } from 'react';
import { FilterBar } from '../components/filter-bar.tsx';
import { SearchField } from '../components/search-field.tsx';
import { hasOutcome, type ListedRun, type OutcomeFilter, outcomes, type RunFilter } from './filter-runs.ts';
import styles from './history.module.css';

const titles: Readonly<Record<OutcomeFilter, string>> = {
  all: 'All',
  answered: 'Answered',
  'gave-up': 'No answer',
  unfinished: 'Not finished',
};

export type HistoryFiltersProps = {
  readonly runs: readonly ListedRun[];
  readonly filter: RunFilter;
  readonly onChange: (filter: RunFilter) => void;
};

export function HistoryFilters({ runs, filter, onChange }: HistoryFiltersProps) {
  const options = useMemo(
    () =>
      outcomes.map((value) => ({
        value,
        title: titles[value],
        count: runs.filter((each) => hasOutcome(each, value)).length,
      })),
    [runs],
  );
  return (
    <search className={styles['filters']}>
      <SearchField
        label="Find runs"
        placeholder="Find in questions and answers"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <FilterBar
        label="How they ended"
        value={filter.outcome}
        options={options}
        onChange={(outcome) => onChange({ ...filter, outcome })}
      />
    </search>
  );
}
