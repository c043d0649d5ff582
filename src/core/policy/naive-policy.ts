import { isOverBudget, mayStillSearch } from '../budget-left.ts';
import type { Effect } from '../effect.ts';
import type { PassageId } from '../ids.ts';
import { wholeNeed } from '../needs/whole-plan.ts';
import { plainQuery } from '../query.ts';
import type { SearchNode, State } from '../state.ts';
import { accountOf } from './conclude.ts';
import { doAgain } from './do-again.ts';
import type { Policy } from './policy.ts';
import { openNeed, takenFindings } from './taken-findings.ts';

const passagesToUse = 5;

/** One search for each need of the plan, and its answer is whatever came: no judging, no checking, no second way. */
export const naivePolicy: Policy = (state) => {
  if (state.started === undefined || state.ending !== undefined) return undefined;
  if (isOverBudget(state)) return { type: 'give-up', account: accountOf(state, 'out-of-budget') };
  return doAgain(state) ?? planFirst(state) ?? searchNeed(state) ?? takeResults(state);
};

/** What the question needs, before anything else is done. */
export function planFirst(state: State): Effect | undefined {
  return state.plan === undefined ? { type: 'plan', question: state.started?.question ?? '' } : undefined;
}

/** The search for the need at hand, unless it was made: by its own words, or by a query that was offered. */
export function searchNeed(state: State): Effect | undefined {
  const open = openNeed(state);
  const wasMade = open === undefined || searchFor(state) !== undefined;
  if (wasMade && state.offeredQuery === undefined) return undefined;
  const [source] = state.started?.sources ?? [];
  if (source === undefined || !mayStillSearch(state)) {
    return { type: 'give-up', account: accountOf(state, 'out-of-budget') };
  }
  const query = state.offeredQuery ?? plainQuery(open?.question ?? '');
  const need = open?.need.id ?? wholeNeed;
  return { type: 'search', need, source, query, page: 0, parent: state.searches.at(-1)?.step };
}

/** The latest search for the need at hand. */
export function searchFor(state: State): SearchNode | undefined {
  const open = openNeed(state);
  return state.searches.findLast((node) => node.need === open?.need.id);
}

/** Extracts from the first passages of the latest search for the need at hand, once; answers when every need has what came of it. */
export function takeResults(state: State): Effect {
  const open = openNeed(state);
  if (open === undefined) return answerWith(state);
  const latest = searchFor(state);
  const passages = firstPassages(latest);
  const isRead = state.extractions.some(
    (each) => each.need === open.need.id && each.step > (latest?.step ?? 0),
  );
  if (!isRead && passages.length > 0) {
    return { type: 'extract', need: open.need.id, question: open.question, passages };
  }
  const failed = latest?.outcome.kind === 'failed' ? latest.outcome.failure : 'no-results';
  return { type: 'give-up', account: accountOf(state, failed) };
}

function answerWith(state: State): Effect {
  const findings = takenFindings(state);
  const text = findings.at(-1)?.text ?? '';
  return state.uncombined
    ? { type: 'give-up', account: accountOf(state, 'unsupported') }
    : { type: 'answer', answer: { text, findings } };
}

function firstPassages(search: SearchNode | undefined): readonly PassageId[] {
  if (search?.outcome.kind !== 'found') return [];
  return search.outcome.hits.slice(0, passagesToUse).map(({ passage }) => passage.id);
}
