import { proxy, wrap } from 'comlink';
import { readEngineAlarm } from '../../wire/engine-alarm.ts';
import { type ResourceReport, readResourceReport } from '../../wire/resource-entry.ts';
import type { EngineThread, EngineWorkerRemote, Loss } from '../any/text-engines/engine-thread.ts';

const startMs = 60_000;

const crashed = (why: string): Loss => ({
  cause: 'worker',
  message: `The part of the page that runs the model broke off${why}. Load the model again.`,
});
const notStarted: Loss = {
  cause: 'worker',
  message: 'The part of the page that runs the model did not start within a minute. Reload the page.',
};

/** Owns the worker of an engine: knows when it is gone, with or without a word, and ends it. */
export function ownEngineWorker(worker: Worker, reported: (report: ResourceReport) => void): EngineThread {
  const remote = wrap<EngineWorkerRemote>(worker);
  let end: EngineThread['end'] = () => {};
  const lost = new Promise<Loss>((resolve) => {
    end = (loss) => {
      worker.terminate();
      resolve(loss);
    };
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end(crashed(event.message === undefined || event.message === '' ? '' : ` (${event.message})`));
  });
  worker.addEventListener('messageerror', () => end(crashed('')));
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const report = readResourceReport(data);
    if (report !== undefined) reported(report);
    const alarm = readEngineAlarm(data);
    if (alarm !== undefined) end(alarm);
  });
  void watchLife(() => remote.hello(), { lost, end });
  return {
    lost,
    end,
    api: {
      load: (request, progress) => remote.load(request, proxy(progress)),
      generate: (request, progress) => remote.generate(request, proxy(progress)),
      interrupt: () => remote.interrupt(),
    },
  };
}

/** Ends a worker that does not start, and notices one that was killed: the lock that it held is free then. */
async function watchLife(
  hello: () => Promise<string | undefined>,
  { lost, end }: Pick<EngineThread, 'lost' | 'end'>,
): Promise<void> {
  const timer = setTimeout(() => end(notStarted), startMs);
  const lock = await Promise.race([hello(), lost]);
  clearTimeout(timer);
  if (typeof lock === 'string')
    await navigator.locks.request(lock, { mode: 'shared' }, () => end(crashed('')));
}
