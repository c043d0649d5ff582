import type { PassageId } from '../../core/ids.ts';
import type { Hit } from '../../core/passage.ts';
import type { StationQuotes } from './station-quotes.ts';

type Ranking = { readonly relevance: ReadonlyMap<PassageId, number>; readonly quotes: StationQuotes };

/** Quoted passages first, then the most relevant; as the source ranked them where both are alike. */
export function orderPassages(hits: readonly Hit[], { relevance, quotes }: Ranking): readonly Hit[] {
  const weight = ({ passage }: Hit) => (quotes.has(passage.id) ? 2 : 0) + (relevance.get(passage.id) ?? 0);
  return hits.toSorted((left, right) => weight(right) - weight(left));
}
