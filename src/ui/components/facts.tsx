import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Small facts of one thing in a row, a dot between them. Each child is one. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <p className={styles['facts']}>{children}</p>;
}
