import { wrap } from 'comlink';
import { ownWorker } from '../adapters/any/own-worker.ts';
import type { ResourceReport } from '../wire/resource-entry.ts';
import type { EvaluationPart, PartRequest } from './evaluation/part.ts';
import type { EvaluationPartApi } from './evaluation-part-api.ts';

const startMs = 60_000;
/** More threads would mostly hold the library once more each. */
const mostParts = 4;

/** One thread for each processor, but one where there are many: that is the page's. */
function partCount(): number {
  const processors = navigator.hardwareConcurrency;
  return Math.min(mostParts, processors > 2 ? processors - 1 : processors);
}

/** Threads that share the runs of an evaluation; none where one of them does not start. `reported`: told of each file that the browser fetched for them. */
export async function openParts(
  request: PartRequest,
  reported: (report: ResourceReport) => void,
): Promise<readonly EvaluationPart[]> {
  const count = partCount();
  if (count < 2) return [];
  const parts = Array.from({ length: count }, () => startPart(reported));
  const opened = await Promise.all(parts.map((part) => part.open(request).catch(() => false)));
  if (opened.every(Boolean)) return parts;
  for (const part of parts) part.close();
  return [];
}

type Starting = EvaluationPart & { readonly open: (request: PartRequest) => Promise<boolean> };

function startPart(reported: (report: ResourceReport) => void): Starting {
  const worker = new Worker(new URL('./evaluation-part-worker.ts', import.meta.url), {
    type: 'module',
    name: 'reroute-evaluation-part',
  });
  const remote = wrap<EvaluationPartApi>(worker);
  const broken = (why: string) =>
    new Error(`a thread of it was lost${why}. Continue it, or reload the page first.`);
  const { lost, end } = ownWorker<Error>(worker, {
    ...{ hello: () => remote.hello(), startMs, reported },
    crashed: (why) => broken(why === '' ? '' : ` (${why})`),
    notStarted: broken(' before it had started'),
  });
  const failed = lost.then((error): never => {
    throw error;
  });
  // It is lost at the latest when it is closed, and then nobody waits for it.
  failed.catch(() => {});
  return {
    open: async (request) => (await Promise.race([remote.open(request), failed])) === undefined,
    run: (position) => Promise.race([remote.run(position), failed]),
    close: () => end(broken('')),
  };
}
