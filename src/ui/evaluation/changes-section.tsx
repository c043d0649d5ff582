import { useMemo, useState } from 'react';
import type { Arm } from '../../core/evaluation/compare-reports.ts';
import type { QuestionChange } from '../../core/evaluation/compare-runs.ts';
import type { RunReport } from '../../core/evaluation/run-report.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { pageOf } from '../components/page-of.ts';
import { Pager } from '../components/pager.tsx';
import { formatRoute } from '../router/route.ts';
import styles from './evaluation.module.css';
import { OutcomeSign, Said } from './run-line.tsx';

const titles: Readonly<Record<QuestionChange['change'], string>> = {
  mended: 'Mended',
  broken: 'Broken',
  'other-answer': 'Another answer',
};
const kinds = ['mended', 'broken', 'other-answer'] as const;
const pageSize = 30;

type Props = {
  readonly ids: readonly [string, string];
  readonly arms: readonly [Arm, Arm];
  readonly changes: readonly QuestionChange[];
};

/** What changed, question by question. */
export function ChangesSection({ ids, arms, changes }: Props) {
  const [kind, setKind] = useState<QuestionChange['change']>('broken');
  const [page, setPage] = useState(0);
  const found = useMemo(() => changes.filter(({ change }) => change === kind), [changes, kind]);
  const at = pageOf(page, found.length, pageSize);
  return (
    <section aria-label="What changed" className={styles['block']}>
      <h2>What changed</h2>
      <FilterBar
        label="How it changed"
        value={kind}
        options={kinds.map((value) => ({
          ...{ value, title: titles[value] },
          count: changes.filter(({ change }) => change === value).length,
        }))}
        onChange={(next) => {
          setKind(next);
          setPage(0);
        }}
      />
      {found.length === 0 && <p className={styles['soft']}>No question changed like that.</p>}
      <ul className={styles['list']}>
        {found.slice(at.first, at.end).map(({ left, right }) => (
          <li key={`${left.id} ${left.seed}`} className={styles['change']}>
            <p className={styles['question']}>
              <HostileText>{left.question}</HostileText>
            </p>
            <One title="First" run={left} href={hrefOf(ids[0], arms[0], left)} />
            <One title="Second" run={right} href={hrefOf(ids[1], arms[1], right)} />
          </li>
        ))}
      </ul>
      <Pager things="questions" page={at} onChange={setPage} />
    </section>
  );
}

function hrefOf(id: string, { report }: Arm, run: RunReport): string {
  const isIt = (each: RunReport) =>
    each.id === run.id && each.seed === run.seed && each.policy === run.policy;
  return formatRoute({ view: 'evaluation', id, run: Math.max(0, report.runs.findIndex(isIt)) });
}

function One({
  title,
  run,
  href,
}: {
  readonly title: string;
  readonly run: RunReport;
  readonly href: string;
}) {
  return (
    <div className={styles['one']}>
      <OutcomeSign run={run} />
      <span>
        <a href={href}>{title}</a>: <Said run={run} />
      </span>
    </div>
  );
}
