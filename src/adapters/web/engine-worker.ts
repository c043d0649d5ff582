import { proxy, wrap } from 'comlink';
import { readEngineAlarm } from '../../wire/engine-alarm.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { ownWorker } from '../any/own-worker.ts';
import type { EngineThread, EngineWorkerRemote, Loss } from '../any/text-engines/engine-thread.ts';

const startMs = 60_000;

const crashed = (why: string): Loss => ({
  cause: 'worker',
  message: `The part of the page that runs the model broke off${why === '' ? '' : ` (${why})`}. Load the model again.`,
});
const notStarted: Loss = {
  cause: 'worker',
  message: 'The part of the page that runs the model did not start within a minute. Reload the page.',
};

/** Owns the worker of an engine, and ends it when it raises an alarm. */
export function ownEngineWorker(worker: Worker, reported: (report: ResourceReport) => void): EngineThread {
  const remote = wrap<EngineWorkerRemote>(worker);
  const hello = () => remote.hello();
  const { lost, end } = ownWorker(worker, { hello, startMs, reported, crashed, notStarted });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const alarm = readEngineAlarm(data);
    if (alarm !== undefined) end(alarm);
  });
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
