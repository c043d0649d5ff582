import { textWindow } from '../../../core/reading/text-window.ts';
import type { Vocabulary } from '../../../core/reading/word-pieces.ts';
import type { Retriever } from './onnx-retriever.ts';

export type RetrieverParts = { readonly retriever: Retriever; readonly vocabulary: Vocabulary };

/** A vector for each text, in order; texts of like length are read together. Rejects with the signal's reason between two batches. */
export async function embedTexts(
  { retriever, vocabulary }: RetrieverParts,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly Float32Array[]> {
  const windows = texts.map((text, place) => ({ place, ids: textWindow(text, vocabulary) }));
  const byLength = windows.toSorted((left, right) => left.ids.length - right.ids.length);
  const found: Float32Array[] = [];
  for (let from = 0; from < byLength.length; from += retriever.batch) {
    // A turn for the thread's other messages: one of them may be the stop, or a reading that somebody waits for.
    await new Promise((resolve) => setTimeout(resolve));
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
