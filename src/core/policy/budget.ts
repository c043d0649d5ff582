import type { State } from '../state.ts';

/** Steps and time; searches are held by the moves themselves, so that what was found can still be used. */
export function isOverBudget(state: State): boolean {
  const usedMs = state.lastAt - state.startedAt - state.idleMs;
  return state.steps >= state.budget.steps || usedMs >= state.budget.timeMs;
}

export function mayStillSearch(state: State): boolean {
  return state.searches.length < state.budget.searches;
}
