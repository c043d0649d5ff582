import { mayStillSearch } from '../budget-left.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Effect, EffectOf, Repair } from '../effect.ts';
import type { NeedId, SourceId } from '../ids.ts';
import type { Move } from '../move.ts';
import { currentNeed } from '../needs/current-need.ts';
import { wholeNeed } from '../needs/whole-plan.ts';
import { type Query, queryKey } from '../query.ts';
import type { State } from '../state.ts';
import { recalledFailures } from './recalled-lessons.ts';

export type MoveRule = (state: State, diagnosis: Diagnosis) => Effect | undefined;

export function repairOf(diagnosis: Diagnosis, move: Move, detail: string): Repair {
  return { failure: diagnosis.failure, at: diagnosis.search?.step, move, detail };
}

/** How often a move was made for the same search, or in the whole run. */
export function timesMade(state: State, move: Move, diagnosis?: Diagnosis): number {
  return state.repairs.filter(
    (repair) => repair.move === move && (diagnosis === undefined || repair.at === diagnosis.search?.step),
  ).length;
}

export function currentNeedId(state: State): NeedId {
  return currentNeed(state)?.id ?? wholeNeed;
}

export function currentSource(state: State): SourceId | undefined {
  return state.searches.findLast((node) => !node.dead)?.source ?? state.started?.sources[0];
}

/** Whether this very query was asked before, of the same source: asking again brings the same. */
export function wasAsked(
  state: State,
  query: Query,
  { page = 0, source = currentSource(state) } = {},
): boolean {
  const key = queryKey(query);
  return state.searches.some(
    (node) => node.source === source && node.page === page && queryKey(node.query) === key,
  );
}

type SearchWish = {
  readonly query: Query;
  readonly repair: Repair;
  readonly diagnosis: Diagnosis;
  readonly page?: number;
  readonly source?: SourceId;
};

/** A search that goes on from the one that failed; undefined where it was asked before, here or in a similar past run in vain. */
export function searchAgain(state: State, wish: SearchWish): EffectOf<'search'> | undefined {
  const source = wish.source ?? currentSource(state);
  const page = wish.page ?? 0;
  if (source === undefined || !mayStillSearch(state)) return undefined;
  if (wasAsked(state, wish.query, { page, source })) return undefined;
  if (recalledFailures(state).has(queryKey(wish.query))) return undefined;
  const { query, repair, diagnosis } = wish;
  const need = currentNeedId(state);
  return { type: 'search', need, source, query, page, parent: diagnosis.search?.step, repair };
}
