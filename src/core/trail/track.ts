import type { SearchStation, Station, Trail } from './trail.ts';

/**
 * How the line is drawn beside one station, from the station above to the one below.
 *
 * - `lane` 0: on the way that goes on. 1: beside it, on a branch that led nowhere.
 * - `isRepaired`: a repair led here: the line that comes to it is in the accent colour.
 * - `passing`: how the way beside a dead station goes on to the next living one: not at all, plainly, or repaired.
 * - `forksHere`: a dead branch leaves the way above this station.
 */
export type Track = {
  readonly lane: 0 | 1;
  readonly isRepaired: boolean;
  readonly passing: 'none' | 'plain' | 'repaired';
  readonly forksHere: boolean;
  /** The line goes on below this station, in its own lane. */
  readonly goesOn: 'none' | 'plain' | 'repaired' | 'dead';
};

export function tracksOf(trail: Trail): readonly Track[] {
  const { stations } = trail;
  return stations.map((station, index) => {
    const lane = laneOf(trail, station);
    const next = stations[index + 1];
    const nextLiving = stations.slice(index + 1).find((each) => laneOf(trail, each) === 0);
    const onward = nextLiving === undefined ? 'none' : isRepaired(nextLiving) ? 'repaired' : 'plain';
    const before = stations[index - 1];
    return {
      lane,
      isRepaired: isRepaired(station),
      passing: lane === 0 ? 'none' : onward,
      forksHere: lane === 1 && !(before !== undefined && continuesDead(trail, before, station)),
      goesOn:
        lane === 0 ? onward : next !== undefined && continuesDead(trail, station, next) ? 'dead' : 'none',
    };
  });
}

function laneOf(trail: Trail, station: Station): 0 | 1 {
  return station.kind === 'search' && ledNowhere(trail, station) ? 1 : 0;
}

/** The branch was left, or nothing came that bears on the question; what the answer quotes did not lead nowhere. */
export function ledNowhere(trail: Trail, station: SearchStation): boolean {
  if (station.dead) return true;
  const { outcome, verdict } = station;
  if (outcome === undefined) return false;
  if (outcome.kind === 'failed' || outcome.hits.length === 0) return true;
  return verdict === 'bad' && !outcome.hits.some((hit) => trail.quoted.has(hit.passage.id));
}

function isRepaired(station: Station): boolean {
  return station.kind === 'search' ? station.arrivedBy !== undefined : 'repair' in station;
}

/** Two dead stations on one branch: the second went on from the first. */
function continuesDead(trail: Trail, above: Station, below: Station): boolean {
  return (
    above.kind === 'search' &&
    below.kind === 'search' &&
    laneOf(trail, above) === 1 &&
    laneOf(trail, below) === 1 &&
    below.parent === above.step
  );
}
