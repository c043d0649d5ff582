import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import styles from './page.module.css';

export type PageProps = {
  readonly title: string;
  /** One sentence on what this view is for. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
};

/** The frame of a view: heading, lead, actions, and the width of the column. Names the tab too. */
export function Page({ title, lead, actions, width = 'reading', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Reroute`;
  }, [title]);
  return (
    <div className={clsx(styles['page'], styles[width])}>
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h1>{title}</h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
