import { textWindow } from '../../../core/reading/text-window.ts';
import type { Vocabulary } from '../../../core/reading/word-pieces.ts';
import type { TextEmbedder } from '../../../ports/text-embedder.ts';
import type { Retriever } from './onnx-retriever.ts';

export type RetrieverParts = { readonly retriever: Retriever; readonly vocabulary: Vocabulary };

export type EmbeddingWatch = {
  readonly signal: AbortSignal;
  /** Settles when nothing more urgent is at work: waited for before each batch. */
  readonly idle?: (() => Promise<void>) | undefined;
};

/** A vector for each text, in order; texts of like length are read together. Rejects with the signal's reason between two batches. */
export async function embedTexts(
  { retriever, vocabulary }: RetrieverParts,
  texts: readonly string[],
  { signal, idle }: EmbeddingWatch,
): Promise<readonly Float32Array[]> {
  const windows = texts.map((text, place) => ({ place, ids: textWindow(text, vocabulary) }));
  const byLength = windows.toSorted((left, right) => left.ids.length - right.ids.length);
  const found: Float32Array[] = [];
  for (let from = 0; from < byLength.length; from += retriever.batch) {
    // A turn for the thread's other messages: one of them may be the stop, or a reading that somebody waits for.
    await new Promise((resolve) => setTimeout(resolve));
    await idle?.();
    signal.throwIfAborted();
    const batch = byLength.slice(from, from + retriever.batch);
    const vectors = await retriever.run(batch.map(({ ids }) => ids));
    batch.forEach(({ place }, row) => {
      found[place] = vectors[row] ?? new Float32Array();
    });
  }
  signal.throwIfAborted();
  return found;
}

type Opened = { readonly vocabulary: Vocabulary; readonly version: string };

/** Started with the first text; `start` gives nothing where there is no retriever. */
export function embedderOf(
  { vocabulary, version }: Opened,
  start: () => Promise<Retriever | undefined>,
  watch: Pick<EmbeddingWatch, 'idle'> = {},
): TextEmbedder {
  let started: Promise<Retriever | undefined> | undefined;
  return {
    embed: async (texts, signal) => {
      signal.throwIfAborted();
      if (texts.length === 0) return { kind: 'embedded', vectors: [], version };
      try {
        started ??= start();
        const retriever = await started;
        if (retriever === undefined) return { kind: 'unavailable', message: 'The retriever is not there.' };
        const vectors = await embedTexts({ retriever, vocabulary }, texts, { ...watch, signal });
        return { kind: 'embedded', vectors, version };
      } catch (error) {
        signal.throwIfAborted();
        const reason = error instanceof Error ? error.message : String(error);
        return { kind: 'unavailable', message: `The retriever's runtime broke (${reason}).` };
      }
    },
  };
}
