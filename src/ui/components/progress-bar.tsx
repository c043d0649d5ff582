import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import styles from './progress-bar.module.css';

export type ProgressBarProps = {
  readonly label: string;
  /** 0-1; undefined while it is too early to say. */
  readonly share: number | undefined;
  /** Counts and time left, in words. */
  readonly detail?: string;
};

export function ProgressBar({ label, share, detail = '' }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      isIndeterminate={share === undefined}
      value={(share ?? 0) * 100}
      className={styles['progress'] ?? ''}
    >
      {({ percentage }) => (
        <>
          <span className={styles['words']}>
            <span>{label}</span>
            <span className={styles['detail']}>{detail}</span>
          </span>
          <progress
            className={styles['bar']}
            aria-hidden="true"
            {...(share === undefined ? {} : { value: percentage ?? 0 })}
            max={100}
          />
        </>
      )}
    </AriaProgressBar>
  );
}
