// Runs in the page: the engine, and its calls in a form that can be made from outside.
import { createWebLlmEngine } from '../../../src/adapters/web/web-llm-engine.ts';
import type { LoadProgress, LoadReply } from '../../../src/ports/text-engine.ts';

/** Bytes as base64, so that they can come from Node. */
export type PlainModelFile = { readonly path: string; readonly base64: string };

const fetched: string[] = [];
const engine = createWebLlmEngine({
  model: 'made',
  reported: ({ entries }) => fetched.push(...entries.map(({ name }) => name)),
});
const never = new AbortController().signal;

function load(
  files: readonly PlainModelFile[],
  progress: (progress: LoadProgress) => void = () => {},
): Promise<LoadReply> {
  const blobs = files.map(({ path, base64 }) => ({
    path,
    blob: new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]),
  }));
  return engine.load({ files: blobs, contextTokens: 1024, device: 'gpu' }, never, progress);
}

export const webLlmPage = {
  engine,
  fetched,
  load,
  /** A second load while the first is at work. */
  loadTwice: (files: readonly PlainModelFile[]) => Promise.all([load(files), load(files)]),
  /** Unloads as soon as something of a load is heard. */
  unloadWhileLoading: (files: readonly PlainModelFile[]) => load(files, () => void engine.unload()),
  /** What is kept beside the model's own files. */
  kept: async () => ({
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    bytes: (await navigator.storage.estimate()).usage ?? 0,
  }),
};
Object.assign(globalThis, { webLlmPage });
