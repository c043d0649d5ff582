// Runs @mlc-ai/web-llm, which is imported nowhere else. It reaches nothing but the files of the model that it was given.
import { MLCEngine } from '@mlc-ai/web-llm';
import { expose, type Remote, releaseProxy } from 'comlink';
import type { EngineWorkerRemote } from '../adapters/any/text-engines/engine-thread.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import { ChatSession, type Graphics } from '../adapters/any/web-llm/chat-session.ts';
import { ModelDoor } from '../adapters/any/web-llm/model-door.ts';
import type { EngineAlarm } from '../wire/engine-alarm.ts';
import { holdLifeLock } from './life-lock.ts';
import { watchDevices } from './watch-devices.ts';

const door = new ModelDoor();
// The library takes these two from the global scope, whatever it is given; a Cache would keep the model a second time.
Object.defineProperty(globalThis, 'fetch', {
  value: (input: RequestInfo | URL, init?: RequestInit) => door.fetch(new Request(input, init)),
});
Object.defineProperty(globalThis, 'caches', { value: door.caches() });

const session = new ChatSession({
  engine: new MLCEngine({ logLevel: 'ERROR' }),
  door,
  graphics: lookForGraphics,
  now: () => performance.now(),
});
const lock = holdLifeLock();

async function lookForGraphics(): Promise<Graphics> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  return adapter == null ? { kind: 'none' } : { kind: 'found', hasHalf: adapter.features.has('shader-f16') };
}

/** Comlink keeps a channel open for each callback until it is told that nobody calls it again. */
function letGo(callback: unknown): void {
  (callback as Remote<() => void>)[releaseProxy]();
}

const api: EngineWorkerRemote = {
  hello: () => lock,
  load: (request, progress) => session.load(request, progress).finally(() => letGo(progress)),
  generate: (request, progress) => session.generate(request, progress).finally(() => letGo(progress)),
  interrupt: () => session.interrupt(),
};

watchDevices((loss) => self.postMessage({ kind: 'engine-alarm', ...loss } satisfies EngineAlarm));
watchResources((report) => self.postMessage(report));
expose(api);
