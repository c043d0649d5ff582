// Practises: plays runs and trains the policy by them. One worker a practice; it is ended when that is over or stopped.
import { expose, type Remote, releaseProxy } from 'comlink';
import type { PracticeWorkerApi } from '../adapters/any/practice-worker-api.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import { practise } from '../simulation/practise.ts';
import { holdLifeLock } from './life-lock.ts';

const lock = holdLifeLock();
const never = new AbortController().signal;

const api: PracticeWorkerApi = {
  hello: () => lock,
  practise: async (task, progress) => {
    try {
      return await practise({ ...task, progress, signal: never });
    } finally {
      // Comlink keeps a channel open for each callback until it is told that nobody calls it again.
      (progress as unknown as Remote<() => void>)[releaseProxy]();
    }
  },
};

watchResources((report) => self.postMessage(report));
expose(api);
