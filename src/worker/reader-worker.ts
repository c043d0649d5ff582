// The trained reader: one worker a page, started when something is to be read.
import { expose, type Remote, releaseProxy } from 'comlink';
import { loadReaderFiles, unavailable } from '../adapters/any/reading/load-reader.ts';
import { type ReaderParts, readPassages } from '../adapters/any/reading/read-passages.ts';
import type {
  FileBytes,
  ReaderLoadReply,
  ReaderWorkerApi,
} from '../adapters/any/reading/reader-worker-api.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import { holdLifeLock } from './life-lock.ts';
import { startNetwork } from './reader-runtime.ts';

const lock = holdLifeLock();
const calls = new Map<number, AbortController>();
let parts: ReaderParts | undefined;

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
    try {
      const { signal } = controller;
      return { kind: 'read', readings: await readPassages(parts, request, { signal, progress }) };
    } catch (error) {
      return controller.signal.aborted
        ? { kind: 'stopped' }
        : unavailable(`its runtime broke (${reasonOf(error)})`);
    } finally {
      calls.delete(id);
      // Comlink keeps a channel open for each callback until it is told that nobody calls it again.
      (progress as Remote<typeof progress> | undefined)?.[releaseProxy]();
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
  const { vocabulary, calibration } = loaded.files;
  const { network, place } = await startNetwork(loaded.files);
  parts = { network, vocabulary, calibration };
  return { kind: 'ready', place };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

watchResources((report) => self.postMessage(report));
expose(api);
