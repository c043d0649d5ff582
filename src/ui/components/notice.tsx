import { clsx } from 'clsx';
import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeProps = {
  readonly children: ReactNode;
  /** 'problem' is read out at once. */
  readonly kind?: 'info' | 'problem';
  readonly action?: ReactNode;
};

/** A message that stands in the page, beside what it is about. */
export function Notice({ kind = 'info', children, action }: NoticeProps) {
  const Icon = kind === 'problem' ? CircleAlert : Info;
  return (
    <div className={clsx(styles['notice'], styles[kind])} role={kind === 'problem' ? 'alert' : 'status'}>
      <div className={styles['message']}>
        <Icon size={18} aria-hidden="true" />
        <div className={styles['text']}>{children}</div>
      </div>
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
