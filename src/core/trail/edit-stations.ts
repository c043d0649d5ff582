import type { StepNumber } from '../ids.ts';
import type { SearchStation, Station, Trail } from './trail.ts';

export function lastSearch(stations: readonly Station[]): SearchStation | undefined {
  return stations.findLast((each) => each.kind === 'search');
}

/** The search on whose way the run is: the latest one, unless that branch was left. */
export function livingSearch(stations: readonly Station[]): SearchStation | undefined {
  return stations.filter((each) => each.kind === 'search').findLast(({ dead }) => !dead);
}

/** The trail with one search station changed; as it was where there is none of that step. */
export function replaceSearch(
  trail: Trail,
  step: StepNumber | undefined,
  change: (station: SearchStation) => SearchStation,
): Trail {
  const stations = trail.stations.map((each) =>
    each.kind === 'search' && each.step === step ? change(each) : each,
  );
  return { ...trail, stations };
}

/** The same for the search that is the latest, which steps between searches belong to. */
export function changeLastSearch(
  trail: Trail,
  change: (station: SearchStation) => SearchStation,
): readonly Station[] {
  return replaceSearch(trail, lastSearch(trail.stations)?.step, change).stations;
}
