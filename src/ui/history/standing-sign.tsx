import { type NodeShape, TrackNodeShape } from '../trail/track-node.tsx';
import styles from './history.module.css';
import type { RunStanding } from './run-standing.ts';

const shapes: Readonly<Record<RunStanding, NodeShape>> = {
  answered: 'answered',
  'gave-up': 'terminus',
  running: 'in-flight',
  stopped: 'pause',
  interrupted: 'pause',
  unreadable: 'failed',
};

/** How a run ended, by the sign that its last station has in a trail. The words stand beside it. */
export function StandingSign({ standing }: { readonly standing: RunStanding }) {
  const isGreen = standing === 'answered' || standing === 'running';
  return (
    <span className={styles['sign']}>
      <TrackNodeShape shape={shapes[standing]} look={isGreen ? 'repaired' : 'dead'} />
    </span>
  );
}
