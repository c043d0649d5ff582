// Runs in the page: the trained reader, and its calls in a form that can be made from outside.
import { Egress } from '../../../src/adapters/web/egress.ts';
import { fetchReaderFiles } from '../../../src/adapters/web/reader-files.ts';
import { ReaderThread } from '../../../src/adapters/web/reader-thread.ts';
import type { PassageReading, ReadingReply, ReadingRequest } from '../../../src/ports/passage-reader.ts';
import { onBoth } from './on-card.ts';

const workers: Worker[] = [];
// The last worker that the page started is the reader's own: the runtime starts its threads inside of it.
globalThis.Worker = class extends Worker {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    workers.push(this);
  }
};

const ledger = new Egress({ own: location.origin, now: () => Date.now() });
const folder = new URLSearchParams(location.search).get('model') ?? 'reader-model';
const base = new URL(`${folder}/`, document.baseURI);
const statuses: string[] = [];
const reader = new ReaderThread({
  fetchFiles: (progress) => fetchReaderFiles({ ledger, base }, progress),
  reported: (report) => ledger.note(report),
});
reader.watch(() => statuses.push(reader.current().kind));

const controllers = new Map<number, AbortController>();

async function read(
  call: number,
  request: ReadingRequest,
): Promise<ReadingReply | { readonly kind: 'rejected' }> {
  const controller = new AbortController();
  controllers.set(call, controller);
  const tell: unknown = Reflect.get(globalThis, 'toldReading');
  const telling: unknown[] = [];
  const progress = (position: number, reading: PassageReading) => {
    if (typeof tell === 'function') telling.push(tell(call, position, reading));
  };
  try {
    const reply = await reader.read(request, controller.signal, progress);
    await Promise.all(telling);
    return reply;
  } catch {
    return { kind: 'rejected' };
  }
}

/** Milliseconds until the first reading came, and until all had. */
async function timed(request: ReadingRequest): Promise<{ readonly firstMs: number; readonly allMs: number }> {
  const started = performance.now();
  let firstMs = 0;
  const reply = await reader.read(request, new AbortController().signal, () => {
    firstMs ||= performance.now() - started;
  });
  if (reply.kind !== 'read') throw new Error(reply.message);
  return { firstMs, allMs: performance.now() - started };
}

/** Vectors as plain numbers, or why there are none. */
async function embed(texts: readonly string[]): Promise<readonly (readonly number[])[] | string> {
  const reply = await reader.embed(texts, new AbortController().signal);
  return reply.kind === 'embedded' ? reply.vectors.map((vector) => Array.from(vector)) : reply.message;
}

/** Bytes of the page and its workers together, as Chromium counts them after a collection. */
async function memoryBytes(): Promise<number> {
  const measure: unknown = Reflect.get(performance, 'measureUserAgentSpecificMemory');
  if (typeof measure !== 'function') return 0;
  const { bytes }: { readonly bytes: number } = await measure.call(performance);
  return bytes;
}

export const readerPage = {
  read,
  timed,
  embed,
  onBoth,
  memoryBytes,
  abort: (call: number) => controllers.get(call)?.abort(),
  kill: () => workers.at(-1)?.terminate(),
  statuses: () => statuses,
  status: () => reader.current(),
  requests: () => ledger.records().map(({ url, leftMachine }) => ({ url, leftMachine })),
};
Object.assign(globalThis, { readerPage });
