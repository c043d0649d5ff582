import { mostIndexed, PassageVectors } from '../adapters/any/dense/passage-vectors.ts';
import type { Passage } from '../core/passage.ts';
import type { Engine } from './engine-of.ts';
import type { Progress } from './progress.ts';

/** The passages of a library as vectors, where the engine has a retriever and they are not too many; what stands in the way of it is said on stderr. */
export async function vectorsFor(
  passages: readonly Passage[],
  { embedder, vectors }: Engine,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<PassageVectors | undefined> {
  if (embedder === undefined || passages.length > mostIndexed) return undefined;
  const index = new PassageVectors(embedder, vectors);
  const problem = await index.index(passages, signal, ({ done, of }) =>
    progress.show(`Reading for meaning ${done}/${of} passages`),
  );
  progress.clear();
  if (problem === undefined) return index;
  console.error(`${problem} Passages are found by their words alone.`);
  return undefined;
}
