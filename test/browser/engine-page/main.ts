// Runs in the page: an engine, and its calls in a form that can be made from outside.

import { createWllamaEngine } from '../../../src/adapters/web/wllama-engine.ts';
import type { LoadProgress, LoadRequest, TextRequest } from '../../../src/ports/text-engine.ts';
import { openBareLoop } from './bare-loop.ts';

export type PageLoad = Omit<LoadRequest, 'files'>;

const NativeWorker = Worker;
const workers: Worker[] = [];
globalThis.Worker = class extends NativeWorker {
  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    workers.push(this);
  }
};

const engine = createWllamaEngine({ model: 'SmolLM2-135M-Instruct.Q4_1' });
const controllers = new Map<number, AbortController>();
const stopped = { kind: 'stopped' } as const;

/** The files that the person picked, as the test's driver put them into the input. */
function pickedFiles(): LoadRequest['files'] {
  const files = document.querySelector('input')?.files ?? [];
  return [...files].map((file) => ({ path: file.name, blob: file }));
}

function tell(call: number, value: LoadProgress | number): void {
  const told: unknown = Reflect.get(globalThis, 'told');
  if (typeof told === 'function') told(call, value);
}

async function stoppable<T>(call: number, work: (signal: AbortSignal) => Promise<T>) {
  const controller = new AbortController();
  controllers.set(call, controller);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return stopped;
    throw error;
  }
}

/** Times the same request through the engine, without a way out of the page. */
async function timeEngine(request: TextRequest) {
  const startedAt = performance.now();
  const reply = await engine.generate(request, new AbortController().signal, () => {});
  if (reply.kind !== 'done') throw new Error(`The engine said ${reply.kind}.`);
  return { tokens: reply.usage.outputTokens, ms: performance.now() - startedAt };
}

export const enginePage = {
  timeEngine,
  openBare: (batch: number) => openBareLoop([...(document.querySelector('input')?.files ?? [])], batch),
  engine,
  pickedFiles,
  /** Ends the engine's worker as a crash does: nobody is told. */
  kill: () => workers.at(-1)?.terminate(),
  abort: (call: number) => controllers.get(call)?.abort('enough'),
  load: (call: number, request: PageLoad) =>
    stoppable(call, (signal) =>
      engine.load({ ...request, files: pickedFiles() }, signal, (progress) => tell(call, progress)),
    ),
  generate: (call: number, request: TextRequest) =>
    stoppable(call, (signal) => engine.generate(request, signal, (tokens) => tell(call, tokens))),
};
Object.assign(globalThis, { enginePage });
