// Runs @mlc-ai/web-llm, which is imported nowhere else. It reaches nothing but the files of the model that it was given.
import { MLCEngine } from '@mlc-ai/web-llm';
import { ChatSession, type Graphics } from '../adapters/any/web-llm/chat-session.ts';
import { ModelDoor } from '../adapters/any/web-llm/model-door.ts';
import type { EngineAlarm } from '../wire/engine-alarm.ts';
import { serveEngine } from './serve-engine.ts';
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

async function lookForGraphics(): Promise<Graphics> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  return adapter == null ? { kind: 'none' } : { kind: 'found', hasHalf: adapter.features.has('shader-f16') };
}

watchDevices((loss) => self.postMessage({ kind: 'engine-alarm', ...loss } satisfies EngineAlarm));
serveEngine(session);
