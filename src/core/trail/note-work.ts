import type { Effect } from '../effect.ts';
import type { Outcome } from '../event.ts';
import { lastSearch } from './edit-stations.ts';
import type { EngineWork, Station } from './trail.ts';

type Settled = { readonly event: Outcome; readonly effect: Effect | undefined };

/** Notes who did a step that engines do, at the station that tells of it. A step that an engine failed at is told as trouble. */
export function noteWork(stations: readonly Station[], { event, effect }: Settled): readonly Station[] {
  if (event.type === 'engine-failed') return stations;
  const model = event.generation?.model;
  switch (effect?.type) {
    case 'plan':
      return addTo(
        stations,
        stations.find((each) => each.kind === 'start'),
        { step: effect.type, model },
      );
    case 'answer':
      return addTo(
        stations,
        stations.findLast((each) => each.kind === 'answered'),
        { step: effect.type, model },
      );
    case 'extract':
    case 'verify':
    case 'write-query':
      return addTo(stations, lastSearch(stations), { step: effect.type, model });
    default:
      return stations;
  }
}

type Working = Extract<Station, { readonly work: readonly EngineWork[] }>;

function addTo(stations: readonly Station[], at: Working | undefined, work: EngineWork): readonly Station[] {
  return stations.map((each) => (each === at ? { ...at, work: [...at.work, work] } : each));
}
