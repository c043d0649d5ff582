import type { Line, RowLines } from './row-lines.ts';
import styles from './track-column.module.css';
import { type TrackNode, TrackNodeShape } from './track-node.tsx';

/** The lines and the sign of one row. The text says all of it: this is only for the eye. */
export function TrackColumn({ lines, node }: { readonly lines: RowLines; readonly node: TrackNode }) {
  const { lane, wayAbove, wayBelow, branchAbove, branchBelow, bends, turns } = lines;
  return (
    <span className={styles['track']} aria-hidden="true">
      <Piece line={wayAbove} place="above" lane={0} />
      <Piece line={wayBelow} place={turns ? 'turning' : 'below'} lane={0} />
      <Piece line={branchAbove} place="above" lane={1} />
      <Piece line={branchBelow} place="below" lane={1} />
      {bends && <Bend />}
      <span className={styles['node']} data-lane={lane}>
        <TrackNodeShape {...node} />
      </span>
    </span>
  );
}

type PieceProps = {
  readonly line: Line;
  readonly place: 'above' | 'below' | 'turning';
  readonly lane: 0 | 1;
};

function Piece({ line, place, lane }: PieceProps) {
  if (line === 'none') return null;
  return <span className={`${styles['piece']} ${styles[place]} ${styles[line]}`} data-lane={lane} />;
}

/** From the way to the branch: begins in the row above, ends at the height of the station. Drawn in its own size, never stretched. */
function Bend() {
  return (
    <svg aria-hidden="true" className={styles['bend']} viewBox="0 0 24 38" preserveAspectRatio="none">
      <path d="M0 0 C0 22 24 12 24 38" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
