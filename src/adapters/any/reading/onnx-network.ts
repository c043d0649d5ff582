import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { WindowOutputs } from '../../../core/reading/read-outputs.ts';
import type { ReadingWindow } from '../../../core/reading/reading-windows.ts';
import type { Network } from './network.ts';

/** onnxruntime-web, in the build that fits where it runs: whoever owns the thread imports it and says where its files lie. */
export type OnnxRuntime = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor'>;

export type OnnxOptions = {
  readonly model: Uint8Array;
  readonly provider:
    | { readonly kind: 'wasm' | 'cpu' }
    /** `graph` computes in float with the weights of `model`: there are no kernels for 8 bits there. */
    | { readonly kind: 'webgpu'; readonly graph: Uint8Array };
  /** Of a native runtime; the others have theirs set for all. */
  readonly threads?: number;
};

/** Numbers for one window and output, or for each of its tokens. */
const outputs = ['relevance', 'start', 'end', 'kind'] as const;
type Outputs = Readonly<Record<(typeof outputs)[number], Float32Array>>;

/** The name under which the graph for WebGPU finds its weights. */
const weightsName = 'model.onnx';
/** A batch of 4 takes two cores a quarter of a second; on a GPU 8 take no longer than 4 (docs/results.md). */
const batchOn = { wasm: 4, cpu: 4, webgpu: 8 } as const;

/** Rejects where the model cannot be taken in, or is of another shape. */
export async function createOnnxNetwork(
  runtime: OnnxRuntime,
  { model, provider, threads }: OnnxOptions,
): Promise<Network> {
  const isOnGpu = provider.kind === 'webgpu';
  const session = await openSession(runtime, {
    graph: isOnGpu ? provider.graph : model,
    ...(isOnGpu && { weights: model }),
    ...{ provider: provider.kind, threads, outputs },
  });
  return {
    batch: batchOn[provider.kind],
    run: async (windows) => (windows.length === 0 ? [] : runBatch(runtime, session, windows)),
    release: () => session.release(),
  };
}

export type SessionOptions = {
  readonly graph: Uint8Array;
  /** The reader's 8-bit file, where the graph takes weights from it. */
  readonly weights?: Uint8Array;
  readonly provider: 'wasm' | 'cpu' | 'webgpu';
  /** Of a native runtime. */
  readonly threads?: number | undefined;
  readonly outputs: readonly string[];
};

/** Rejects where the graph cannot be taken in, or lacks an output. */
export async function openSession(
  runtime: OnnxRuntime,
  { graph, weights, provider, threads, outputs }: SessionOptions,
): Promise<InferenceSession> {
  const session = await runtime.InferenceSession.create(graph, {
    executionProviders: [provider],
    ...(weights !== undefined && { externalData: [{ path: weightsName, data: weights }] }),
    graphOptimizationLevel: 'all',
    // Remarks on the graph are of no use to anyone here.
    logSeverityLevel: 3,
    ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    // A native runtime clips sums of 8-bit products where the processor lacks VNNI, unless it is told not to.
    ...(provider === 'cpu' && { extra: { session: { x64quantprecision: '1' } } }),
  });
  const missing = outputs.filter((name) => !session.outputNames.includes(name));
  if (missing.length > 0) throw new Error(`the model has no output "${missing.join('", "')}"`);
  return session;
}

async function runBatch(
  runtime: OnnxRuntime,
  session: InferenceSession,
  windows: readonly ReadingWindow[],
): Promise<readonly WindowOutputs[]> {
  const length = Math.max(...windows.map(({ ids }) => ids.length));
  const feeds = inputsOf(windows, length);
  const shape = [windows.length, length];
  const tensors = Object.entries(feeds).map(
    ([name, values]) => [name, new runtime.Tensor('int64', values, shape)] as const,
  );
  const reply = await session.run(Object.fromEntries(tensors));
  const found = Object.fromEntries(outputs.map((name) => [name, numbersOf(reply[name])])) as Outputs;
  for (const tensor of Object.values(reply)) tensor.dispose();
  return windows.map(({ ids }, row) => ({
    relevance: found.relevance[row] ?? 0,
    kind: found.kind.slice(row * 4, row * 4 + 4),
    start: found.start.slice(row * length, row * length + ids.length),
    end: found.end.slice(row * length, row * length + ids.length),
  }));
}

function inputsOf(windows: readonly ReadingWindow[], length: number) {
  const types = new BigInt64Array(windows.length * length);
  windows.forEach(({ ids, secondAt }, row) => {
    types.fill(1n, row * length + secondAt, row * length + ids.length);
  });
  return {
    ...paddedIds(
      windows.map(({ ids }) => ids),
      length,
    ),
    token_type_ids: types,
  };
}

/** Tokens of several texts, each to the same length, and which of them are there. */
export function paddedIds(texts: readonly (readonly number[])[], length: number) {
  const size = texts.length * length;
  const [ids, mask] = [new BigInt64Array(size), new BigInt64Array(size)];
  texts.forEach((text, row) => {
    text.forEach((id, at) => {
      ids[row * length + at] = BigInt(id);
      mask[row * length + at] = 1n;
    });
  });
  return { input_ids: ids, attention_mask: mask };
}

export function numbersOf(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new Error(`the model answers with ${tensor?.type ?? 'nothing'} instead of float32`);
}
