import type { Station } from '../../core/trail/trail.ts';
import { Button } from '../components/button.tsx';
import { TrailView } from '../trail/trail-view.tsx';
import styles from './run.module.css';
import type { Replay } from './use-replay.ts';

export type ReplayTrailProps = { readonly replay: Replay; readonly isLive: boolean };

/** The trail as it stood at the position of the replay; each station is a way to its own position. */
export function ReplayTrail({ replay, isLive }: ReplayTrailProps) {
  const { trail, position, length, goTo } = replay;
  const isThere = ({ span }: Station) => span.first < position && position <= span.last + 1;
  return (
    <div className={styles['trail']}>
      <TrailView
        trail={trail}
        isLive={isLive && position === length}
        actions={(station) => (
          <Button
            look="quiet"
            size="s"
            isDisabled={isThere(station)}
            onPress={() => goTo(station.span.last + 1)}
          >
            {isThere(station) ? 'You are here' : 'Go to this step'}
          </Button>
        )}
      />
    </div>
  );
}
