import { count } from '../../core/wording.ts';
import type { PracticeReport } from '../../ports/practice.ts';
import styles from './practice.module.css';
import { verdictWords } from './verdict-words.ts';

export type PracticeTableProps = { readonly report: PracticeReport; readonly isKept: boolean };

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Before and after, on questions that were kept aside, and what that says. */
export function PracticeTable({ report, isKept }: PracticeTableProps) {
  const { practised, kept, before, after, gain } = report;
  return (
    <>
      <table className={styles['table']}>
        <caption className={styles['caption']}>
          Practised on {count(practised, 'question')}; measured on {count(kept, 'other')}, with the same
          failures before and after.
        </caption>
        <thead>
          <tr>
            <th scope="col">Learned policy</th>
            <th scope="col">Right</th>
            <th scope="col">Searches a question</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Before</th>
            <td>{percent(before.right)}</td>
            <td>{before.searches.toFixed(1)}</td>
          </tr>
          <tr>
            <th scope="row">After</th>
            <td>{percent(after.right)}</td>
            <td>{after.searches.toFixed(1)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles['text']}>{verdictWords(gain, isKept)}</p>
    </>
  );
}
