import type { FaultRecovery } from '../../core/evaluation/fault-recovery.ts';
import { faultRows, hasStillRight, stillRightNote } from '../../core/evaluation/fault-rows.ts';
import type { Summary } from '../../core/evaluation/summarize-runs.ts';
import { policyWords } from '../../core/wording.ts';
import { WideTable } from '../components/wide-table.tsx';
import styles from './evaluation.module.css';

/** What the faults cost: how many of the runs that are right without them still were. Nothing where nobody ran without. */
export function RecoveredSection({ summary }: { readonly summary: readonly Summary[] }) {
  if (!hasStillRight(summary)) return null;
  return (
    <section aria-label="Recovery" className={styles['block']}>
      <h2>Still right with faults</h2>
      <WideTable
        label="Recovery table"
        head={['Fault put in', ...summary.map(({ policy }) => policyWords[policy].name)]}
      >
        {faultRows(summary).map(({ name, isClass, cells }) => (
          <tr key={name}>
            <th scope="row">{isClass ? `All ${name.toLowerCase()}` : name}</th>
            {cells.map((cell, index) => (
              <Cell key={summary[index]?.policy} recovery={cell} />
            ))}
          </tr>
        ))}
      </WideTable>
      <p className={styles['soft']}>{stillRightNote}</p>
    </section>
  );
}

function Cell({ recovery }: { readonly recovery: FaultRecovery | undefined }) {
  if (recovery?.stillRight === undefined) return <td>–</td>;
  const interval = recovery.intervals.stillRight?.map(percent).join('–');
  return (
    <td>
      {percent(recovery.stillRight)}
      <span className={styles['interval']}>
        {interval === undefined ? '' : `${interval}, `}of {recovery.wereRight}
      </span>
    </td>
  );
}

function percent(share: number): string {
  return (share * 100).toFixed(0);
}
