import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ProgressBar, type ProgressBarProps } from './progress-bar.tsx';
import styles from './progress-strip.module.css';

export type ProgressStripProps = ProgressBarProps & {
  readonly onStop: () => void;
  /** A line below the bar. */
  readonly children?: ReactNode;
};

/** Something long that goes on beside what the view is for: how far it is, and a way to stop it. */
export function ProgressStrip({ onStop, children, ...bar }: ProgressStripProps) {
  return (
    <div className={styles['strip']}>
      <div className={styles['bar']}>
        <ProgressBar {...bar} />
        {children}
      </div>
      <Button size="s" onPress={onStop}>
        Stop
      </Button>
    </div>
  );
}
