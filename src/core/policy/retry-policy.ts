import { isOverBudget, mayStillSearch } from '../budget-left.ts';
import type { State } from '../state.ts';
import { accountOf } from './conclude.ts';
import { doAgain } from './do-again.ts';
import { planFirst, searchFor, searchNeed, takeResults } from './naive-policy.ts';
import type { Policy } from './policy.ts';
import { openNeed } from './taken-findings.ts';

/** Rewordings of one need at most, whatever the budget. */
const mostRetries = 5;

/** Searches for each need, and rewords the query as long as no answer comes: it does not ask why none came. */
export const retryPolicy: Policy = (state) => {
  if (state.started === undefined || state.ending !== undefined) return undefined;
  if (isOverBudget(state)) return { type: 'give-up', account: accountOf(state, 'out-of-budget') };
  const effect = doAgain(state) ?? planFirst(state) ?? searchNeed(state) ?? takeResults(state);
  const [open, latest] = [openNeed(state), searchFor(state)];
  if (effect.type !== 'give-up' || open === undefined || latest === undefined || !mayReword(state))
    return effect;
  const { need, question } = open;
  const repair = { failure: 'no-results', at: latest.step, move: 'rephrase', detail: question } as const;
  const avoid = state.searches.map((node) => node.query.text);
  return { type: 'write-query', need: need.id, question, avoid, repair };
};

function mayReword(state: State): boolean {
  const needs = state.plan?.needs.length ?? 1;
  return mayStillSearch(state) && state.repairs.length < mostRetries * needs;
}
