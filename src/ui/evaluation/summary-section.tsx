import { measureTitles } from '../../core/evaluation/measure-words.ts';
import { hasSeveralRuns, type Summary, shareNames } from '../../core/evaluation/summarize-runs.ts';
import { policyWords } from '../../core/wording.ts';
import { WideTable } from '../components/wide-table.tsx';
import styles from './evaluation.module.css';

/** One row a policy: each measure with its 95% interval below it. Measures that no row knows are left out. */
export function SummarySection({ summary }: { readonly summary: readonly Summary[] }) {
  const shares = shareNames.filter((name) => summary.some((each) => each[name] !== undefined));
  const several = hasSeveralRuns(summary);
  const counts = several ? ['Questions', 'Runs'] : ['Questions'];
  return (
    <section aria-label="Summary" className={styles['block']}>
      <h2>Summary</h2>
      <WideTable
        label="Summary table"
        head={['Policy', ...shares.map((name) => measureTitles[name]), 'Searches', 'Seconds', ...counts]}
      >
        {summary.map((row) => (
          <tr key={row.policy}>
            <th scope="row">{policyWords[row.policy].name}</th>
            {shares.map((name) => (
              <ShareCell key={name} share={row[name]} interval={row.intervals[name]} />
            ))}
            <td>{row.searchesPerQuestion.toFixed(2)}</td>
            <td>{row.secondsPerQuestion.toFixed(3)}</td>
            <td>{row.questions.toLocaleString('en')}</td>
            {several && <td>{(row.runs ?? row.questions).toLocaleString('en')}</td>}
          </tr>
        ))}
      </WideTable>
      <p className={styles['soft']}>
        Shares in percent, with 95% bootstrap intervals over questions. Right: an answer that is one of the
        right ones, or giving up where there is none.
      </p>
    </section>
  );
}

type ShareProps = {
  readonly share: number | undefined;
  readonly interval: readonly [number, number] | undefined;
};

function ShareCell({ share, interval }: ShareProps) {
  if (share === undefined) return <td>–</td>;
  return (
    <td>
      {percent(share)}
      {interval !== undefined && (
        <span className={styles['interval']}>
          {percent(interval[0])}–{percent(interval[1])}
        </span>
      )}
    </td>
  );
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
