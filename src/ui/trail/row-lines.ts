import type { Track } from '../../core/trail/track.ts';

/** How a piece of line looks: not there, the way, the way after a repair, or a branch that led nowhere. */
export type Line = 'none' | 'plain' | 'repaired' | 'dead';

/**
 * The lines beside one station, which stands on the way (lane 0) or on a branch beside it (lane 1). 'Above' is from the top of the row
 * to the height of the station, 'below' from there to the bottom. Rows are drawn one under the other without gaps: what leaves one at the
 * bottom comes into the next at the top.
 */
export type RowLines = {
  readonly lane: 0 | 1;
  readonly wayAbove: Line;
  readonly wayBelow: Line;
  readonly branchAbove: Line;
  readonly branchBelow: Line;
  /** The branch leaves the way with a bend that begins in the row above. */
  readonly bends: boolean;
  /** The branch ends in this row. */
  readonly isDeadEnd: boolean;
  /** The way goes over into the bend of the next row and no further. */
  readonly turns: boolean;
};

/** The lines of all stations, and of the step in flight after them (`isOpen`), which stands on the way. */
export function rowLines(tracks: readonly Track[], isOpen: boolean): readonly RowLines[] {
  const rows = isOpen ? [...tracks, onTheWay] : tracks;
  return rows.map(({ lane, forksHere, goesOn }, index) => {
    const onBranch = lane === 1;
    const [above, below] = [wayBetween(rows, index - 1), wayBetween(rows, index)];
    return {
      lane,
      wayAbove: onBranch && below === 'none' ? 'none' : above,
      wayBelow: below,
      branchAbove: onBranch && !forksHere ? 'dead' : 'none',
      branchBelow: onBranch ? 'dead' : 'none',
      bends: forksHere,
      isDeadEnd: onBranch && goesOn !== 'dead',
      turns:
        below === 'dead' && rows[index + 1]?.forksHere === true && wayBetween(rows, index + 1) === 'none',
    };
  });
}

const onTheWay: Track = {
  ...({ lane: 0, isRepaired: false, passing: 'none', forksHere: false, goesOn: 'none' } as const),
};

/** The way from row `index` to the next one: repaired from the first repair on, and dead where only branches leave it. */
function wayBetween(rows: readonly Track[], index: number): Line {
  if (index < 0) return 'none';
  const rest = rows.slice(index + 1);
  const living = rest.findIndex(({ lane }) => lane === 0);
  if (living >= 0) return isOnRepairedWay(rows, index + 1 + living) ? 'repaired' : 'plain';
  return rest.some(({ forksHere }) => forksHere) ? 'dead' : 'none';
}

/** A repair led to this station, or to one before it on the same way. */
export function isOnRepairedWay(rows: readonly Track[], index: number): boolean {
  return rows.slice(0, index + 1).some(({ lane, isRepaired }) => lane === 0 && isRepaired);
}
