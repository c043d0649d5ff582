import scriptUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { OnnxRuntime } from '../adapters/any/reading/onnx-network.ts';

/** What more threads would gain on passages of some 150 tokens was not measured. */
const mostThreads = 4;

/** onnxruntime-web with WebAssembly and SIMD, with threads where the page is isolated; all of its files from our own origin. */
export async function startRuntime(): Promise<{ readonly runtime: OnnxRuntime; readonly threads: number }> {
  const runtime = await import('onnxruntime-web/wasm');
  const threads = self.crossOriginIsolated ? Math.min(mostThreads, navigator.hardwareConcurrency) : 1;
  runtime.env.wasm.wasmPaths = { mjs: scriptUrl, wasm: wasmUrl };
  runtime.env.wasm.numThreads = threads;
  return { runtime, threads };
}
