import { type Remote, transfer, wrap } from 'comlink';
import { type ResourceReport, readResourceReport } from '../../wire/resource-entry.ts';
import type { FileBytes, ReaderLoadReply, ReaderWorkerApi } from '../any/reading/reader-worker-api.ts';

const startMs = 60_000;

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
  let end = () => {};
  const lost = new Promise<{ readonly kind: 'lost' }>((resolve) => {
    end = () => {
      worker.terminate();
      resolve({ kind: 'lost' });
    };
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end();
  });
  worker.addEventListener('messageerror', () => end());
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const report = readResourceReport(data);
    if (report !== undefined) reported(report);
  });
  const running = { remote: wrap<ReaderWorkerApi>(worker), lost, end };
  void watchLife(running);
  return running;
}

/** Ends a worker that does not start, and notices one that is gone without a word: the lock that it held is free then. */
async function watchLife({ remote, lost, end }: RunningReader): Promise<void> {
  const timer = setTimeout(end, startMs);
  const lock = await Promise.race([remote.hello(), lost]);
  clearTimeout(timer);
  if (typeof lock === 'string') await navigator.locks.request(lock, { mode: 'shared' }, end);
}

/** Hands the files over; the page keeps none of their memory. */
export function handOver(
  { remote, lost }: RunningReader,
  files: FileBytes,
): Promise<ReaderLoadReply | { readonly kind: 'lost' }> {
  const buffers = Object.values(files).map((bytes) => bytes.buffer);
  return Promise.race([remote.load(transfer(files, buffers)), lost]);
}
