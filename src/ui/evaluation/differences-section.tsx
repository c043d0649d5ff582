import type { MeasureDifference, RunComparison } from '../../core/evaluation/compare-runs.ts';
import { differenceRow, differenceWords, judgedDifference } from '../../core/evaluation/difference-row.ts';
import { differenceDrawing } from '../../core/evaluation/figures/difference-drawing.ts';
import { WideTable } from '../components/wide-table.tsx';
import { DrawingView } from './drawing-view.tsx';
import styles from './evaluation.module.css';
import { useWidth } from './use-width.ts';

/** Each measure of both sides, the difference, and whether it is better or worse by more than chance. */
export function DifferencesSection({ comparison }: { readonly comparison: RunComparison }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <section aria-label="Differences" className={styles['block']}>
      <h2>Differences</h2>
      <div ref={ref} className={styles['canvas']}>
        {width > 0 && (
          <DrawingView drawing={differenceDrawing(comparison, Math.min(720, Math.max(280, width)))} />
        )}
      </div>
      <WideTable
        label="Table of differences"
        head={['Measure', 'First', 'Second', 'Difference', '95% interval', 'Questions']}
      >
        {comparison.differences.map((each) => (
          <Row key={each.measure} each={each} />
        ))}
      </WideTable>
      <p className={styles['soft']}>
        Second less first, over the same questions with the same seeds. The interval is a paired bootstrap
        over questions; where it leaves zero out, the second is better (in colour) or worse by more than
        chance.
      </p>
    </section>
  );
}

function Row({ each }: { readonly each: MeasureDifference }) {
  const [title, first, second, , interval, questions] = differenceRow(each);
  return (
    <tr data-judged={judgedDifference(each)}>
      <th scope="row">{title}</th>
      <td>{first}</td>
      <td>{second}</td>
      <td className={styles['difference']}>{differenceWords(each)}</td>
      <td>{interval}</td>
      <td>{questions}</td>
    </tr>
  );
}
