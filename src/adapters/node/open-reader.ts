import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { PassageReader } from '../../ports/passage-reader.ts';
import type { TextEmbedder } from '../../ports/text-embedder.ts';
import { embedderOf } from '../any/reading/embed-texts.ts';
import { loadReaderFiles, type UnavailableReader, unavailable } from '../any/reading/load-reader.ts';
import type { Network } from '../any/reading/network.ts';
import { createOnnxNetwork, type OnnxRuntime } from '../any/reading/onnx-network.ts';
import { createOnnxRetriever, type Retriever } from '../any/reading/onnx-retriever.ts';
import { type ReaderParts, readPassages } from '../any/reading/read-passages.ts';

export type OpenedReader =
  | {
      readonly kind: 'opened';
      readonly reader: PassageReader;
      readonly embedder: TextEmbedder;
      /** Why the embedder gives nothing, where that is known from its files. */
      readonly retrieverProblem: string | undefined;
      readonly version: string;
      readonly vectorVersion: string;
    }
  | UnavailableReader;

/** The trained reader from a folder, on this thread and `threads` of the runtime's own. */
export async function openReader(
  folder: string,
  { threads, signal }: { readonly threads: number; readonly signal: AbortSignal },
): Promise<OpenedReader> {
  const loaded = await loadReaderFiles((path) => bytesOf(join(folder, path)), signal);
  if (loaded.kind === 'unavailable') return loaded;
  const { model, vocabulary, calibration, version, vectorVersion, retriever, retrieverProblem } =
    loaded.files;
  try {
    const network = await networkOf(model, threads);
    const reader = readerOf({ network, vocabulary, calibration });
    const embedder = embedderOf({ vocabulary, version: vectorVersion }, async () =>
      retriever === undefined ? undefined : retrieverOf({ graph: retriever, model, threads }),
    );
    return { kind: 'opened', reader, embedder, retrieverProblem, version, vectorVersion };
  } catch (error) {
    return unavailable(
      `its runtime cannot start (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/**
 * WebAssembly as in the page. The native onnxruntime-node is several times as fast, but installing it fetches files from elsewhere, so it is no
 * part of this project: who has it names its folder in REROUTE_ONNXRUNTIME.
 */
async function runtimeOf(
  threads: number,
): Promise<{ readonly kind: 'wasm' | 'cpu'; readonly runtime: OnnxRuntime }> {
  const native = process.env['REROUTE_ONNXRUNTIME'];
  if (native !== undefined && native !== '') {
    // The same interface: both packages take it from onnxruntime-common.
    const runtime: OnnxRuntime = createRequire(import.meta.url)(resolve(native));
    return { kind: 'cpu', runtime };
  }
  const runtime = await import('onnxruntime-web');
  runtime.env.wasm.numThreads = threads;
  return { kind: 'wasm', runtime };
}

async function networkOf(model: Uint8Array, threads: number): Promise<Network> {
  const { kind, runtime } = await runtimeOf(threads);
  return createOnnxNetwork(runtime, { model, provider: { kind }, ...(kind === 'cpu' && { threads }) });
}

type RetrieverFiles = { readonly graph: Uint8Array; readonly model: Uint8Array; readonly threads: number };

async function retrieverOf({ graph, model, threads }: RetrieverFiles): Promise<Retriever> {
  const { kind, runtime } = await runtimeOf(threads);
  return createOnnxRetriever(runtime, { graph, model, provider: kind, ...(kind === 'cpu' && { threads }) });
}

function readerOf(parts: ReaderParts): PassageReader {
  return {
    id: 'trained-reader',
    read: async (request, signal, progress) => {
      signal.throwIfAborted();
      try {
        return { kind: 'read', readings: await readPassages(parts, request, { signal, progress }) };
      } catch (error) {
        signal.throwIfAborted();
        return unavailable(`its runtime broke (${error instanceof Error ? error.message : String(error)})`);
      }
    },
  };
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer> | { readonly message: string }> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return { message: `"${path}" is not there` };
  }
}
