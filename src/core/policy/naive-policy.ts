import type { Effect } from '../effect.ts';
import { rankEvidence } from '../evidence/assess-state.ts';
import { wholeNeed } from '../needs/whole-plan.ts';
import { plainQuery } from '../query.ts';
import type { State } from '../state.ts';
import { isOverBudget } from './budget.ts';
import { accountOf } from './conclude.ts';
import { doAgain } from './do-again.ts';
import type { Policy } from './policy.ts';

const passagesToUse = 5;

/** One search, and the answer is whatever came: no judging, no checking, no second way. */
export const naivePolicy: Policy = (state) => {
  if (state.started === undefined || state.ending !== undefined) return undefined;
  if (isOverBudget(state)) return { type: 'give-up', account: accountOf(state, 'out-of-budget') };
  const again = doAgain(state);
  if (again !== undefined) return again;
  return state.searches.length === 0 || state.offeredQuery !== undefined
    ? firstSearch(state)
    : takeResults(state);
};

export function firstSearch(state: State): Effect {
  const [source] = state.started?.sources ?? [];
  if (source === undefined || state.budget.searches < 1) {
    return { type: 'give-up', account: accountOf(state, 'out-of-budget') };
  }
  const query = state.offeredQuery ?? plainQuery(state.started?.question ?? '');
  return { type: 'search', need: wholeNeed, source, query, page: 0, parent: state.searches.at(-1)?.step };
}

/** Extracts from the first passages of the latest search, once, and answers with what came of it. */
export function takeResults(state: State): Effect {
  const latest = state.searches.at(-1);
  const extraction = state.extractions.findLast((each) => each.step > (latest?.step ?? 0));
  const passages = rankEvidence(state).slice(0, passagesToUse);
  if (extraction === undefined && passages.length > 0) {
    return { type: 'extract', need: wholeNeed, question: state.started?.question ?? '', passages };
  }
  const finding = extraction?.findings[0];
  if (finding !== undefined) return { type: 'answer', answer: { text: finding.text, findings: [finding] } };
  const failed = latest?.outcome.kind === 'failed' ? latest.outcome.failure : 'no-results';
  return { type: 'give-up', account: accountOf(state, failed) };
}
