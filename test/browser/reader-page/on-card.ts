// Runs in the page: the network itself on WebGPU, whatever adapter there is, beside WebAssembly.
import asyncifyScriptUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncifyWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import scriptUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as onProcessor from 'onnxruntime-web/wasm';
import * as onCard from 'onnxruntime-web/webgpu';
import { createOnnxNetwork } from '../../../src/adapters/any/reading/onnx-network.ts';
import { probeNetwork } from '../../../src/adapters/any/reading/probe-network.ts';
import type { ReadingWindow } from '../../../src/core/reading/reading-windows.ts';

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(name)).arrayBuffer());
}

/** What both say of the windows, by name of the output. `folder` holds the reader's files. */
export async function onBoth(folder: string, windows: readonly ReadingWindow[]) {
  onCard.env.wasm.wasmPaths = { mjs: asyncifyScriptUrl, wasm: asyncifyWasmUrl };
  onProcessor.env.wasm.wasmPaths = { mjs: scriptUrl, wasm: wasmUrl };
  onCard.env.wasm.numThreads = 1;
  onProcessor.env.wasm.numThreads = 1;
  const [model, graph] = await Promise.all([
    bytesOf(`${folder}/model.onnx`),
    bytesOf(`${folder}/webgpu.onnx`),
  ]);
  const card = await createOnnxNetwork(onCard, { model, provider: { kind: 'webgpu', graph } });
  await probeNetwork(card);
  const processor = await createOnnxNetwork(onProcessor, { model, provider: { kind: 'wasm' } });
  const outputs = await Promise.all([card, processor].map((network) => network.run(windows)));
  return outputs.map((several) =>
    several.map(({ relevance, start, end, kind }) => ({
      ...{ relevance, start: Array.from(start), end: Array.from(end), kind: Array.from(kind) },
    })),
  );
}
