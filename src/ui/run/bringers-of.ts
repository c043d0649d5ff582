import type { PassageId, StepNumber } from '../../core/ids.ts';
import { ledNowhere } from '../../core/trail/track.ts';
import type { SearchStation, Trail } from '../../core/trail/trail.ts';

/** For each passage that the answer quotes, the search that brought it: the living one that had it highest, in the order of the run. */
export function bringersOf(trail: Trail, searches: readonly SearchStation[]): readonly StepNumber[] {
  const steps = [...trail.quoted].flatMap((id) => {
    const brought = searches
      .map((station) => ({ station, rank: rankOf(station, id) }))
      .filter(({ rank }) => rank !== undefined)
      .toSorted((left, right) => preference(trail, left) - preference(trail, right));
    return brought[0]?.station.step ?? [];
  });
  return [...new Set(steps)].toSorted((left, right) => left - right);
}

type Brought = { readonly station: SearchStation; readonly rank: number | undefined };

/** Any living search before any dead one; then by rank. */
function preference(trail: Trail, { station, rank }: Brought): number {
  return (rank ?? 0) + (ledNowhere(trail, station) ? 1e6 : 0);
}

/** Passages that came with a whole document stand behind all results. */
function rankOf({ outcome, readings }: SearchStation, id: PassageId): number | undefined {
  const hits = outcome?.kind === 'found' ? outcome.hits : [];
  const hit = hits.find((each) => each.passage.id === id);
  if (hit !== undefined) return hit.rank;
  return readings.some((reading) => reading.added.includes(id)) ? hits.length + 1 : undefined;
}
