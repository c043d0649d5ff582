import { useMemo } from 'react';
import type { Figure } from '../../core/evaluation/figures/figure.ts';
import { figuresOf } from '../../core/evaluation/figures.ts';
import type { RunReport } from '../../core/evaluation/run-report.ts';
import { WideTable } from '../components/wide-table.tsx';
import { DrawingView } from './drawing-view.tsx';
import styles from './evaluation.module.css';
import { useWidth } from './use-width.ts';

/** The plots of an evaluation; those that its runs have nothing for are named at the end. */
export function FiguresSection({ runs }: { readonly runs: readonly RunReport[] }) {
  const figures = useMemo(() => figuresOf(runs), [runs]);
  const missing = figures.filter(({ draw }) => draw === undefined);
  return (
    <section aria-label="Plots" className={styles['block']}>
      <h2>Plots</h2>
      <div className={styles['figures']}>
        {figures.map((figure) => (
          <FigureView key={figure.id} figure={figure} />
        ))}
      </div>
      {missing.length > 0 && (
        <p className={styles['soft']}>
          Not drawn: {missing.map(({ title, missing: why }) => `“${title}” (${lowerFirst(why)})`).join(', ')}.
        </p>
      )}
    </section>
  );
}

/** Narrower than this, a plot is wider than what shows it, and scrolls. */
const narrowest = 280;
const widest = 620;

function FigureView({ figure: { title, caption, draw, table } }: { readonly figure: Figure }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  if (draw === undefined) return null;
  return (
    <figure className={styles['figure']}>
      <h3>{title}</h3>
      <div ref={ref} className={styles['canvas']}>
        {width > 0 && <DrawingView drawing={draw(Math.min(widest, Math.max(narrowest, width)))} />}
      </div>
      <figcaption className={styles['soft']}>{caption}</figcaption>
      <details className={styles['numbers']}>
        <summary>Numbers</summary>
        <FigureTable title={title} table={table} />
      </details>
    </figure>
  );
}

function FigureTable({ title, table }: { readonly title: string; readonly table: Figure['table'] }) {
  return (
    <WideTable label={`${title}: numbers`} head={table.head}>
      {table.rows.map(([first = '', ...cells]) => (
        <tr key={[first, ...cells].join(' ')}>
          <th scope="row">{first}</th>
          {cells.map((cell, column) => (
            <td key={table.head[column + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/u, '')}`;
}
