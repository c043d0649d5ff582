// A part of an evaluation by rules alone: several of these share the runs, each with the library in its memory. Started and ended by evaluation-worker.ts.
import { expose } from 'comlink';
import { watchResources } from '../adapters/any/watch-resources.ts';
import { hostless } from './evaluation/hostless.ts';
import { prepare, type Ready, runAt } from './evaluation/ready.ts';
import type { EvaluationPartApi } from './evaluation-part-api.ts';
import { holdLifeLock } from './life-lock.ts';
import { openMemory } from './open-database.ts';

const lock = holdLifeLock();
const { signal } = new AbortController();
const now = () => performance.timeOrigin + performance.now();
let ready: Ready | undefined;

const api: EvaluationPartApi = {
  hello: () => lock,
  open: async ({ request, network }) => {
    const prepared = await prepare(
      request,
      { host: hostless(network), openDatabase: openMemory, now },
      signal,
    );
    if ('kind' in prepared) return prepared.message;
    ready = prepared;
    return undefined;
  },
  run: async (position) => {
    if (ready === undefined)
      throw new Error('A part of an evaluation was asked for a run before it was opened.');
    return runAt(position, ready, { now, signal });
  },
};

watchResources((report) => self.postMessage(report));
expose(api);
