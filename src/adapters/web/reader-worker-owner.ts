import { type Remote, transfer, wrap } from 'comlink';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { ownWorker } from '../any/own-worker.ts';
import type { FileBytes, ReaderLoadReply, ReaderWorkerApi } from '../any/reading/reader-worker-api.ts';

const startMs = 60_000;
const gone = { kind: 'lost' } as const;

/** A worker that runs, and a promise that settles when it is gone: by a crash, by `end`, or because it never answered. */
export type RunningReader = {
  readonly remote: Remote<ReaderWorkerApi>;
  readonly lost: Promise<{ readonly kind: 'lost' }>;
  readonly end: () => void;
};

/** Starts a worker of the trained reader. */
export function startReaderWorker(reported: (report: ResourceReport) => void): RunningReader {
  const worker = new Worker(new URL('../../worker/reader-worker.ts', import.meta.url), {
    type: 'module',
    name: 'reroute-reader',
  });
  const remote = wrap<ReaderWorkerApi>(worker);
  const { lost, end } = ownWorker(worker, {
    ...{ hello: () => remote.hello(), startMs, reported },
    ...{ crashed: () => gone, notStarted: gone },
  });
  return { remote, lost, end: () => end(gone) };
}

/** Hands the files over; the page keeps none of their memory. */
export function handOver(
  { remote, lost }: RunningReader,
  files: FileBytes,
): Promise<ReaderLoadReply | { readonly kind: 'lost' }> {
  const buffers = Object.values(files).map((bytes) => bytes.buffer);
  return Promise.race([remote.load(transfer(files, buffers)), lost]);
}
