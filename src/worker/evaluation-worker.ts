// Evaluations: one worker a page, started with the first of them, so that the page stays free while hundreds of runs go on.
import { expose, type Remote, releaseProxy } from 'comlink';
import type {
  EvaluationHost,
  EvaluationWorkerApi,
} from '../adapters/any/evaluation/evaluation-worker-api.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import { compareRuns } from '../core/evaluation/compare-runs.ts';
import { summarizePolicies } from '../core/evaluation/summarize-policies.ts';
import { Random } from '../core/world/random.ts';
import type { PartRequest } from './evaluation/part.ts';
import { runEvaluation } from './evaluation/run-evaluation.ts';
import { holdLifeLock } from './life-lock.ts';
import { openMemory } from './open-database.ts';
import { openParts as openThreads } from './open-parts.ts';

const lock = holdLifeLock();
/** Of the resamples: the same two reports are always compared alike. */
const resampleSeed = 1;
let controller = new AbortController();

// A bigger clock tick would make short runs last nothing or all of it.
const now = () => performance.timeOrigin + performance.now();

const api: EvaluationWorkerApi = {
  hello: () => lock,
  run: async (request, host) => {
    controller = new AbortController();
    const { signal } = controller;
    try {
      const openParts = (part: PartRequest) => openThreads(part, (report) => self.postMessage(report));
      return await runEvaluation(request, { host, openDatabase: openMemory, now, openParts }, signal);
    } catch (error) {
      if (signal.aborted) return { kind: 'stopped' };
      const why = error instanceof Error ? error.message : String(error);
      return {
        kind: 'failed',
        message: `The evaluation broke off: ${why} What was finished is kept.`,
        details: [],
      };
    } finally {
      // Comlink keeps a channel open for each object until it is told that nobody calls it again.
      (host as Remote<EvaluationHost>)[releaseProxy]();
    }
  },
  stop: () => controller.abort(new DOMException('The person stopped the evaluation.', 'AbortError')),
  summarize: ({ seed, ...request }) =>
    summarizePolicies(request, (policy) => {
      const random = new Random(seed).fork(policy);
      return () => random.next();
    }),
  compare: (left, right) => {
    const random = new Random(resampleSeed);
    return compareRuns(left, right, () => random.next());
  },
};

watchResources((report) => self.postMessage(report));
expose(api);
