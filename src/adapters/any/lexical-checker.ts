import { judgeResults } from '../../core/relevance/judge-results.ts';
import type { RelevanceChecker } from '../../ports/relevance-checker.ts';

/** Relevance by words alone: no model to load, some milliseconds a search, on the thread that calls it. */
export const lexicalChecker: RelevanceChecker = {
  judge: async (request, signal) => {
    signal.throwIfAborted();
    return judgeResults(request);
  },
};
