import { expose, type Remote, releaseProxy } from 'comlink';
import type { EngineWorkerApi, EngineWorkerRemote } from '../adapters/any/text-engines/engine-thread.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import { holdLifeLock } from './life-lock.ts';

/** Answers the page for an engine, and lets it know that this worker lives. */
export function serveEngine(engine: EngineWorkerApi): void {
  const lock = holdLifeLock();
  const served: EngineWorkerRemote = {
    hello: () => lock,
    load: (request, progress) => engine.load(request, progress).finally(() => letGo(progress)),
    generate: (request, progress) => engine.generate(request, progress).finally(() => letGo(progress)),
    interrupt: () => engine.interrupt(),
  };
  watchResources((report) => self.postMessage(report));
  expose(served);
}

/** Comlink keeps a channel open for each callback until it is told that nobody calls it again. */
function letGo(callback: unknown): void {
  (callback as Remote<() => void>)[releaseProxy]();
}
