import asyncifyScriptUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncifyWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import scriptUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { gpuState, type WebGpu } from '../adapters/any/gpu-state.ts';
import type { ReaderFiles } from '../adapters/any/reading/load-reader.ts';
import type { Network } from '../adapters/any/reading/network.ts';
import { createOnnxNetwork } from '../adapters/any/reading/onnx-network.ts';
import { createOnnxRetriever, type Retriever } from '../adapters/any/reading/onnx-retriever.ts';
import { probeNetwork } from '../adapters/any/reading/probe-network.ts';
import { whileItRuns } from '../adapters/any/reading/while-it-runs.ts';
import type { ReadingPlace } from '../ports/reader-status.ts';

/** What more threads would gain on passages of some 150 tokens was not measured. */
const mostThreads = 4;

export type StartedNetwork = { readonly network: Network; readonly place: ReadingPlace };
type Weights = Pick<ReaderFiles, 'model' | 'webGraph'>;

/**
 * The network on the graphics card where there is one, else on the processor, and there too from the moment on that the card fails. Rejects where
 * neither can start.
 */
export async function startNetwork(files: Weights): Promise<StartedNetwork> {
  const onCard = await startOnCard(files).catch(() => undefined);
  if (onCard === undefined) return startOnProcessor(files);
  const instead = async () => (await startOnProcessor(files)).network;
  return { network: whileItRuns(onCard.network, instead), place: onCard.place };
}

async function startOnCard({ model, webGraph }: Weights): Promise<StartedNetwork | undefined> {
  if (webGraph === undefined) return undefined;
  // In no types of a worker yet.
  const asked: WebGpu | undefined = Reflect.get(navigator, 'gpu');
  const gpu = await gpuState({ gpu: asked, isSecureContext: self.isSecureContext });
  // A card of software takes seconds for a passage.
  if (gpu.kind === 'missing' || gpu.isSoftware) return undefined;
  const network = await openOnCard(model, webGraph);
  return { network, place: { kind: 'graphics', name: gpu.name } };
}

/** On whatever adapter WebGPU has. Rejects where it computes no numbers, too. */
export async function openOnCard(model: Uint8Array, graph: Uint8Array): Promise<Network> {
  const runtime = await import('onnxruntime-web/webgpu');
  runtime.env.wasm.wasmPaths = { mjs: asyncifyScriptUrl, wasm: asyncifyWasmUrl };
  runtime.env.wasm.numThreads = 1;
  const network = await createOnnxNetwork(runtime, { model, provider: { kind: 'webgpu', graph } });
  await probeNetwork(network);
  return network;
}

/** WebAssembly and SIMD, with threads where the page is isolated; all of its files from our own origin. */
async function processorRuntime() {
  const runtime = await import('onnxruntime-web/wasm');
  const threads = self.crossOriginIsolated ? Math.min(mostThreads, navigator.hardwareConcurrency) : 1;
  runtime.env.wasm.wasmPaths = { mjs: scriptUrl, wasm: wasmUrl };
  runtime.env.wasm.numThreads = threads;
  return { runtime, threads };
}

export async function startOnProcessor({ model }: Pick<Weights, 'model'>): Promise<StartedNetwork> {
  const { runtime, threads } = await processorRuntime();
  const network = await createOnnxNetwork(runtime, { model, provider: { kind: 'wasm' } });
  return { network, place: { kind: 'processor', threads } };
}

/** On the processor, wherever the reader is: it has time. */
export async function startRetriever({
  model,
  retriever,
}: {
  readonly model: Uint8Array;
  readonly retriever: Uint8Array;
}): Promise<Retriever> {
  const { runtime } = await processorRuntime();
  return createOnnxRetriever(runtime, { graph: retriever, model, provider: 'wasm' });
}
