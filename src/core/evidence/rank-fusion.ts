import type { PassageId } from '../ids.ts';
import type { State } from '../state.ts';

/** Usual constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009). */
const damping = 60;

/** Sum of 1 / (60 + rank) over the living searches that brought a passage: what orders passages that are equally relevant. */
export function rankFusion(state: State): ReadonlyMap<PassageId, number> {
  const fused = new Map<PassageId, number>();
  for (const { dead, outcome } of state.searches) {
    if (dead || outcome.kind !== 'found') continue;
    for (const { passage, rank } of outcome.hits) {
      fused.set(passage.id, (fused.get(passage.id) ?? 0) + 1 / (damping + rank));
    }
  }
  return fused;
}
