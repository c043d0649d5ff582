import type { State } from './state.ts';

/** Steps and time; searches are held by the moves themselves, so that what was found can still be used. */
export function isOverBudget(state: State): boolean {
  return state.steps >= state.budget.steps || leftMs(state) <= 0;
}

/** Milliseconds that the run may still take, as of its latest event. */
export function leftMs({ budget, lastAt, startedAt, idleMs }: State): number {
  return budget.timeMs - (lastAt - startedAt - idleMs);
}

export function mayStillSearch(state: State): boolean {
  return state.searches.length < state.budget.searches;
}
