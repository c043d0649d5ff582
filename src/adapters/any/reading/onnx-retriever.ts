import type { OnnxRuntime } from './onnx-network.ts';

/** The retriever's network: tokens of texts in, a vector for each out, in order. Rejects where the runtime breaks. */
export type Retriever = {
  /** Texts that it reads at once at best. */
  readonly batch: number;
  readonly run: (texts: readonly (readonly number[])[]) => Promise<readonly Float32Array[]>;
  readonly release: () => Promise<void>;
};

export type RetrieverOptions = {
  /** Its own layers. */
  readonly graph: Uint8Array;
  /** The reader's file, of which it takes words and lowest layers. */
  readonly model: Uint8Array;
  readonly provider: 'wasm' | 'cpu';
  readonly threads?: number;
};

const output = 'vector';

/** Rejects where the model cannot be taken in, or is of another shape. */
export async function createOnnxRetriever(
  runtime: OnnxRuntime,
  { graph, model, provider, threads }: RetrieverOptions,
): Promise<Retriever> {
  const session = await runtime.InferenceSession.create(graph, {
    executionProviders: [provider],
    externalData: [{ path: 'model.onnx', data: model }],
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    ...(provider === 'cpu' && { extra: { session: { x64quantprecision: '1' } } }),
  });
  if (!session.outputNames.includes(output)) throw new Error(`the retriever has no output "${output}"`);
  return {
    batch: 4,
    run: async (texts) => {
      if (texts.length === 0) return [];
      const length = Math.max(...texts.map((ids) => ids.length));
      const [ids, mask] = [
        new BigInt64Array(texts.length * length),
        new BigInt64Array(texts.length * length),
      ];
      texts.forEach((text, row) => {
        text.forEach((id, at) => {
          ids[row * length + at] = BigInt(id);
          mask[row * length + at] = 1n;
        });
      });
      const shape = [texts.length, length];
      const reply = await session.run({
        input_ids: new runtime.Tensor('int64', ids, shape),
        attention_mask: new runtime.Tensor('int64', mask, shape),
      });
      const found = reply[output];
      if (!(found?.data instanceof Float32Array)) throw new Error('the retriever answers with no float32');
      const width = found.data.length / texts.length;
      const vectors = texts.map((_, row) => found.data.slice(row * width, (row + 1) * width) as Float32Array);
      found.dispose();
      return vectors;
    },
    release: () => session.release(),
  };
}
