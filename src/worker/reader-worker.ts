// The trained reader: one worker a page, started when something is to be read.
import { expose, type Remote, releaseProxy } from 'comlink';
import { embedderOf } from '../adapters/any/reading/embed-texts.ts';
import { loadReaderFiles, unavailable } from '../adapters/any/reading/load-reader.ts';
import { type ReaderParts, readPassages } from '../adapters/any/reading/read-passages.ts';
import type {
  FileBytes,
  ReaderLoadReply,
  ReaderWorkerApi,
} from '../adapters/any/reading/reader-worker-api.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import type { TextEmbedder } from '../ports/text-embedder.ts';
import { holdLifeLock } from './life-lock.ts';
import { startNetwork, startRetriever } from './reader-runtime.ts';

const lock = holdLifeLock();
const calls = new Map<number, AbortController>();
let parts: ReaderParts | undefined;
let embedder: TextEmbedder | undefined;
let readings = 0;
let whenIdle: (() => void)[] = [];

/** Whoever reads waits for an answer; whoever embeds mostly does not. */
function idle(): Promise<void> {
  return readings === 0 ? Promise.resolve() : new Promise((resolve) => whenIdle.push(resolve));
}

function noteReadings(change: 1 | -1): void {
  readings += change;
  if (readings > 0) return;
  const waiting = whenIdle;
  whenIdle = [];
  for (const go of waiting) go();
}

const api: ReaderWorkerApi = {
  hello: () => lock,
  load: async (files) => {
    try {
      return await load(files);
    } catch (error) {
      return unavailable(`its runtime cannot start here (${reasonOf(error)})`);
    }
  },
  read: async (id, request, progress) => {
    if (parts === undefined) return unavailable('it was asked before it was loaded');
    const controller = new AbortController();
    calls.set(id, controller);
    noteReadings(1);
    try {
      const { signal } = controller;
      return { kind: 'read', readings: await readPassages(parts, request, { signal, progress }) };
    } catch (error) {
      return controller.signal.aborted
        ? { kind: 'stopped' }
        : unavailable(`its runtime broke (${reasonOf(error)})`);
    } finally {
      noteReadings(-1);
      calls.delete(id);
      // Comlink keeps a channel open for each callback until it is told that nobody calls it again.
      (progress as Remote<typeof progress> | undefined)?.[releaseProxy]();
    }
  },
  embed: async (id, texts) => {
    if (embedder === undefined) return { kind: 'unavailable', message: 'The retriever was asked too early.' };
    const controller = new AbortController();
    calls.set(id, controller);
    try {
      return await embedder.embed(texts, controller.signal);
    } catch {
      // It rejects for a stop alone.
      return { kind: 'stopped' };
    } finally {
      calls.delete(id);
    }
  },
  abort: (id) => calls.get(id)?.abort(),
};

async function load(files: FileBytes): Promise<ReaderLoadReply> {
  const loaded = await loadReaderFiles(
    async (path) => files[path] ?? { message: `"${path}" is not there` },
    new AbortController().signal,
  );
  if (loaded.kind === 'unavailable') return loaded;
  const { vocabulary, calibration, vectorVersion, model, retriever } = loaded.files;
  const { network, place } = await startNetwork(loaded.files);
  parts = { network, vocabulary, calibration };
  embedder = embedderOf(
    { vocabulary, version: vectorVersion },
    async () => (retriever === undefined ? undefined : startRetriever({ model, retriever })),
    { idle },
  );
  return { kind: 'ready', place };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

watchResources((report) => self.postMessage(report));
expose(api);
