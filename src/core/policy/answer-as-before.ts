import { mayStillSearch } from '../budget-left.ts';
import { latestSearch } from '../diagnosis/diagnosis.ts';
import type { Effect } from '../effect.ts';
import { currentNeed } from '../needs/current-need.ts';
import { queryKey } from '../query.ts';
import { holdsRecalledEvidence, recalledQueries } from '../rules/recalled-lessons.ts';
import type { State } from '../state.ts';
import { conclude, isAnswered } from './conclude.ts';
import { type Stage, verifyWeak } from './stages.ts';

/**
 * Where the same was asked before and answered, what brought its evidence is searched for again before another way is tried. Once all of that evidence came, the answer that it gives is
 * taken though it be weak, and though words of the question stay open: whatever else was tried then led to nothing better.
 */
export const answerAsBefore: Stage = (state) => {
  const wanted = searchAsBefore(state);
  if (wanted !== undefined || !holdsRecalledEvidence(state)) return wanted;
  return isAnswered(state) ? conclude(state) : verifyWeak(state);
};

function searchAsBefore(state: State): Effect | undefined {
  const recalled = recalledQueries(state);
  const [latest, need] = [latestSearch(state), currentNeed(state)];
  if (recalled.length === 0) return undefined;
  if (latest === undefined || need === undefined || !mayStillSearch(state)) return undefined;
  const made = new Set(state.searches.map((search) => queryKey(search.query)));
  const query = recalled.find((each) => !made.has(queryKey(each)));
  if (query === undefined) return undefined;
  return { type: 'search', need: need.id, source: latest.source, query, page: 0, parent: latest.step };
}
