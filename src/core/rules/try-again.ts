import { type MoveRule, repairOf, timesMade } from './move-rule.ts';

const mostRetries = 2;
const longestWaitMs = 10_000;

/** How long to wait before the n-th retry, in milliseconds, where the source does not say: 500, 1000, 2000 … */
export function backoffMs(retry: number): number {
  return 500 * 2 ** retry;
}

/** Waits before the next retry: as long as the source said, or with backoff. */
export const waitFirst: MoveRule = (state, diagnosis) => {
  const failed = diagnosis.search?.outcome;
  if (failed?.kind !== 'failed' || retries(state) >= mostRetries) return undefined;
  const waits = timesMade(state, 'wait');
  if (waits > retries(state)) return undefined;
  const delayMs = failed.retryAfterMs ?? backoffMs(waits);
  if (delayMs > longestWaitMs) return undefined;
  return { type: 'wait', delayMs, repair: repairOf(diagnosis, 'wait', `${delayMs / 1000} s`) };
};

/** The same again, only for trouble with the tool. It counts as a search. */
export const retrySearch: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  const isFull = state.searches.length >= state.budget.searches;
  if (search === undefined || search.outcome.kind !== 'failed' || isFull) return undefined;
  if (retries(state) >= mostRetries) return undefined;
  const { need, source, query, page, step } = search;
  const repair = repairOf(diagnosis, 'retry', query.text);
  return { type: 'search', need, source, query, page, parent: step, repair };
};

function retries(state: Parameters<MoveRule>[0]): number {
  return timesMade(state, 'retry');
}
