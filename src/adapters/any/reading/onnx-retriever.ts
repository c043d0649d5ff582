import { numbersOf, type OnnxRuntime, openSession, paddedIds } from './onnx-network.ts';

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
  const session = await openSession(runtime, {
    ...{ graph, weights: model, provider, threads, outputs: [output] },
  });
  return {
    batch: 4,
    run: async (texts) => {
      if (texts.length === 0) return [];
      const length = Math.max(...texts.map((ids) => ids.length));
      const { input_ids, attention_mask } = paddedIds(texts, length);
      const shape = [texts.length, length];
      const reply = await session.run({
        input_ids: new runtime.Tensor('int64', input_ids, shape),
        attention_mask: new runtime.Tensor('int64', attention_mask, shape),
      });
      const found = numbersOf(reply[output]);
      const width = found.length / texts.length;
      const vectors = texts.map((_, row) => found.slice(row * width, (row + 1) * width));
      reply[output]?.dispose();
      return vectors;
    },
    release: () => session.release(),
  };
}
