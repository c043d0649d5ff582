import type { ReactNode } from 'react';
import styles from './wide-table.module.css';

export type WideTableProps = {
  readonly label: string;
  readonly head: readonly string[];
  /** Rows of the body. */
  readonly children: ReactNode;
};

/** A table of numbers that scrolls by itself where it is wider than its place. */
export function WideTable({ label, head, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles['scroll']} tabIndex={0} aria-label={label}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
