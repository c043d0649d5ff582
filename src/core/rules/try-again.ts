import { mayStillSearch } from '../budget-left.ts';
import type { Move } from '../move.ts';
import type { SearchNode, State } from '../state.ts';
import { type MoveRule, repairOf } from './move-rule.ts';

/** Nothing else is left to be done: a source that breaks three times in a row is often well at the fourth. */
const mostRetries = 4;
/** Where another source may be asked instead. */
const mostRetriesOfMany = 1;
const longestWaitMs = 10_000;

/** How long to wait before the n-th retry, in milliseconds, where the source does not say: 500, 1000, 2000 … */
export function backoffMs(retry: number): number {
  return 500 * 2 ** retry;
}

/** Waits before the next retry: as long as the source said, or with backoff. Nothing is waited for that the person, the mode or our own server refused. */
export const waitFirst: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  const failed = search?.outcome;
  if (search === undefined || failed?.kind !== 'failed' || failed.refusedBy !== undefined) return undefined;
  if (!mayStillSearch(state)) return undefined;
  const done = made(state, 'retry', search);
  const waits = made(state, 'wait', search);
  if (done >= retriesAllowed(state) || waits > done) return undefined;
  const delayMs = failed.retryAfterMs ?? backoffMs(waits);
  if (delayMs > longestWaitMs) return undefined;
  return { type: 'wait', delayMs, repair: repairOf(diagnosis, 'wait', `${delayMs / 1000} s`) };
};

/** The same again, only for trouble with the tool, and not before the source wants to be asked again. It counts as a search. */
export const retrySearch: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  const failed = search?.outcome;
  if (search === undefined || failed?.kind !== 'failed' || !mayStillSearch(state)) return undefined;
  if (failed.refusedBy !== undefined || (failed.retryAfterMs ?? 0) > longestWaitMs) return undefined;
  if (made(state, 'retry', search) >= retriesAllowed(state)) return undefined;
  const { need, source, query, page, step } = search;
  const repair = repairOf(diagnosis, 'retry', query.text);
  return { type: 'search', need, source, query, page, parent: step, repair };
};

function retriesAllowed(state: State): number {
  return (state.started?.sources.length ?? 1) > 1 ? mostRetriesOfMany : mostRetries;
}

/** How often a move was made for this search, and for others of its source since that last answered: one that answers is well again, and gets its retries anew. */
function made(state: State, move: Move, { source, step }: SearchNode): number {
  const own = state.searches.filter((node) => node.source === source);
  const answered = own.findLast((node) => node.outcome.kind === 'found')?.step ?? 0;
  const since = new Set([step, ...own.filter((node) => node.step > answered).map((node) => node.step)]);
  return state.repairs.filter(
    (repair) => repair.move === move && repair.at !== undefined && since.has(repair.at),
  ).length;
}
