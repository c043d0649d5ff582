import { type ResourceReport, readResourceReport } from '../../wire/resource-entry.ts';

export type WorkerCare<Loss> = {
  /** Asks the worker for the name of the lock that it holds for as long as it lives; undefined where there are no locks. */
  readonly hello: () => Promise<string | undefined>;
  /** Milliseconds until it must have answered that. */
  readonly startMs: number;
  /** Told of each file that the browser fetched for the worker: for the ledger. */
  readonly reported: (report: ResourceReport) => void;
  /** What it is called that the worker broke off. `why`: in the browser's words, empty where it says nothing. */
  readonly crashed: (why: string) => Loss;
  readonly notStarted: Loss;
};

/** `lost` resolves when the worker is gone, by itself or by `end`; after that nothing is heard of it. */
export type OwnedWorker<Loss> = {
  readonly lost: Promise<Loss>;
  readonly end: (loss: Loss) => void;
};

/** What every owner of a worker needs: knows when it is gone, with or without a word, and ends it. */
export function ownWorker<Loss>(worker: Worker, care: WorkerCare<Loss>): OwnedWorker<Loss> {
  const { reported, crashed } = care;
  let end: OwnedWorker<Loss>['end'] = () => {};
  const lost = new Promise<Loss>((resolve) => {
    end = (loss) => {
      worker.terminate();
      resolve(loss);
    };
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    // A worker whose file cannot be had brings an event without a message.
    end(crashed(event.message ?? ''));
  });
  worker.addEventListener('messageerror', () => end(crashed('')));
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const report = readResourceReport(data);
    if (report !== undefined) reported(report);
  });
  void watchLife(care, { lost, end });
  return { lost, end };
}

/** Ends a worker that does not start, and notices one that is gone without a word: the lock that it held is free then. */
async function watchLife<Loss>(
  { hello, startMs, crashed, notStarted }: WorkerCare<Loss>,
  { lost, end }: OwnedWorker<Loss>,
): Promise<void> {
  const timer = setTimeout(() => end(notStarted), startMs);
  const lock = await Promise.race([hello(), lost]);
  clearTimeout(timer);
  if (typeof lock === 'string')
    await navigator.locks.request(lock, { mode: 'shared' }, () => end(crashed('')));
}
