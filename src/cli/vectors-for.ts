import { mostIndexed, PassageVectors } from '../adapters/any/dense/passage-vectors.ts';
import type { Passage } from '../core/passage.ts';
import { byWordsAlone, type Engine, withoutVectors } from './engine-of.ts';
import type { Progress } from './progress.ts';

export type Indexed = {
  /** By the name of what it is: another one where passages are found by their words alone. */
  readonly engine: Engine;
  readonly vectors: PassageVectors | undefined;
};

/** The passages of a library as vectors, where the engine has a retriever and they are not too many; what stands in the way of it is said on stderr. */
export async function vectorsFor(
  passages: readonly Passage[],
  engine: Engine,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<Indexed> {
  if (engine.embedder === undefined) return { engine, vectors: undefined };
  if (passages.length > mostIndexed)
    return wordsAlone(
      engine,
      `the library has ${passages.length} passages, at most ${mostIndexed} are read so`,
    );
  const vectors = new PassageVectors(engine.embedder, engine.vectors);
  const problem = await vectors.index(passages, signal, ({ done, of }) =>
    progress.show(`Reading for meaning ${done}/${of} passages`),
  );
  progress.clear();
  return problem === undefined ? { engine, vectors } : wordsAlone(engine, problem.replace(/\.$/u, ''));
}

function wordsAlone(engine: Engine, why: string): Indexed {
  console.error(byWordsAlone(why));
  return { engine: withoutVectors(engine), vectors: undefined };
}
