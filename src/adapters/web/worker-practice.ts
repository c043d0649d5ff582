import { proxy, wrap } from 'comlink';
import type { Library } from '../../ports/library.ts';
import type { Practice, PracticeReply } from '../../ports/practice.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { sampleLibrary } from '../any/library-sample.ts';
import { ownWorker } from '../any/own-worker.ts';
import type { PracticeWorkerApi } from '../any/practice-worker-api.ts';

export type PracticeParts = {
  readonly library: Library;
  readonly newSeed: () => number;
  readonly reported: (report: ResourceReport) => void;
};

const startMs = 60_000;
const sample = { mostDocuments: 400, mostPassages: 6 } as const;

const impossible = (message: string): PracticeReply => ({ kind: 'impossible', message });
const crashed = (why: string) =>
  impossible(`The practice broke off${why === '' ? '' : ` (${why})`}. Nothing was changed: try once more.`);
const notStarted = impossible('The practice did not start within a minute. Reload the page.');

/** Practises in a worker of its own, on a part of the library that is read beforehand; stopping ends the worker. */
export function createWorkerPractice({ library, newSeed, reported }: PracticeParts): Practice {
  return {
    run: async (network, progress, signal) => {
      try {
        const dump = await sampleLibrary(library, {
          ...{ ...sample, signal },
          progress: (done, of) => progress({ phase: 'reading', done, of }),
        });
        return await inWorker({ dump, network, seed: newSeed() }, { progress, signal, reported });
      } catch (error) {
        if (signal.aborted) return { kind: 'stopped' };
        return crashed(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

type Task = Parameters<PracticeWorkerApi['practise']>[0];
type Care = {
  readonly progress: Parameters<Practice['run']>[1];
  readonly signal: AbortSignal;
  readonly reported: PracticeParts['reported'];
};

async function inWorker(task: Task, { progress, signal, reported }: Care): Promise<PracticeReply> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('../../worker/practice-worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<PracticeWorkerApi>(worker);
  const owned = ownWorker<PracticeReply>(worker, {
    hello: () => remote.hello(),
    ...{ startMs, reported, crashed, notStarted },
  });
  const stop = () => owned.end({ kind: 'stopped' });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([remote.practise(task, proxy(progress)), owned.lost]);
  } finally {
    signal.removeEventListener('abort', stop);
    owned.end({ kind: 'stopped' });
  }
}
