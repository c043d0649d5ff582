import { wholeNeed } from '../needs/whole-plan.ts';
import type { State } from '../state.ts';
import { isOverBudget, mayStillSearch } from './budget.ts';
import { accountOf } from './conclude.ts';
import { doAgain } from './do-again.ts';
import { firstSearch, takeResults } from './naive-policy.ts';
import type { Policy } from './policy.ts';

/** Rewordings at most, whatever the budget. */
const mostRetries = 5;

/** Searches, and rewords the query as long as no answer comes: it does not ask why none came. */
export const retryPolicy: Policy = (state) => {
  if (state.started === undefined || state.ending !== undefined) return undefined;
  if (isOverBudget(state)) return { type: 'give-up', account: accountOf(state, 'out-of-budget') };
  const again = doAgain(state);
  if (again !== undefined) return again;
  const { question, sources } = state.started;
  const latest = state.searches.at(-1);
  const source = sources[0];
  if (latest === undefined || source === undefined) return firstSearch(state);
  if (state.offeredQuery !== undefined && mayStillSearch(state)) {
    const query = state.offeredQuery;
    return { type: 'search', need: wholeNeed, source, query, page: 0, parent: latest.step };
  }
  const effect = takeResults(state);
  if (effect.type !== 'give-up' || !mayReword(state)) return effect;
  const repair = { failure: 'no-results', at: latest.step, move: 'rephrase', detail: question } as const;
  const avoid = state.searches.map((node) => node.query.text);
  return { type: 'write-query', need: wholeNeed, question, avoid, repair };
};

function mayReword(state: State): boolean {
  return mayStillSearch(state) && state.repairs.length < mostRetries;
}
