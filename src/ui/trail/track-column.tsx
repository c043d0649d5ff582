import { clsx } from 'clsx';
import type { Line, RowLines } from './row-lines.ts';
import styles from './track-column.module.css';
import { type TrackNode, TrackNodeShape } from './track-node.tsx';

/** The lines and the sign of one row. The text says all of it: this is only for the eye. */
export function TrackColumn({ lines, node }: { readonly lines: RowLines; readonly node: TrackNode }) {
  const { lane, wayAbove, wayBelow, branchAbove, branchBelow, bends, turns, isDeadEnd } = lines;
  return (
    <span className={styles['track']} aria-hidden="true">
      <Piece line={wayAbove} place="above" lane={0} />
      <Piece line={wayBelow} place={turns ? 'turning' : 'below'} lane={0} />
      <Piece line={branchAbove} place="above" lane={1} />
      <Piece line={branchBelow} place={isDeadEnd ? 'ending' : 'below'} lane={1} />
      {bends && <Bend />}
      {isDeadEnd && <DeadEnd />}
      <span className={styles['node']} data-lane={lane}>
        <TrackNodeShape {...node} />
      </span>
    </span>
  );
}

type PieceProps = {
  readonly line: Line;
  readonly place: 'above' | 'below' | 'turning' | 'ending';
  readonly lane: 0 | 1;
};

function Piece({ line, place, lane }: PieceProps) {
  if (line === 'none') return null;
  return <span className={clsx(styles['piece'], styles[place], styles[line])} data-lane={lane} />;
}

/** From the way to the branch: begins in the row above, ends at the height of the station. Drawn in its own size, never stretched. */
function Bend() {
  return (
    <svg aria-hidden="true" className={styles['bend']} viewBox="0 0 100 100" preserveAspectRatio="none">
      <path d="M0 0C0 70 100 30 100 100" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** Where a branch ends. */
function DeadEnd() {
  return (
    <svg aria-hidden="true" className={styles['end']} viewBox="0 0 10 10">
      <path d="M1 1l8 8M9 1l-8 8" />
    </svg>
  );
}
