import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { VectorStore } from '../adapters/any/dense/passage-vectors.ts';
import { lexicalChecker } from '../adapters/any/lexical-checker.ts';
import { reader } from '../adapters/any/reader.ts';
import { createCachedReader, type ReadingStore } from '../adapters/any/reading/cached-reader.ts';
import { createTrainedChecker } from '../adapters/any/trained-checker.ts';
import { createTrainedReader } from '../adapters/any/trained-reader.ts';
import { openReader } from '../adapters/node/open-reader.ts';
import { openReadingFile } from '../adapters/node/reading-file.ts';
import { openVectorFile } from '../adapters/node/vector-file.ts';
import type { Reasoner } from '../ports/reasoner.ts';
import type { RelevanceChecker } from '../ports/relevance-checker.ts';
import type { TextEmbedder } from '../ports/text-embedder.ts';
import { CommandError } from './command-error.ts';

const wordsEngine = 'reader-words';
export const engineNames = ['reader', wordsEngine, 'reader-v0', 'reader-judging'] as const;

/** Rules with the trained reader: what it adds and costs stands in docs/decisions/2026-11-25-trained-reader-runtime.md. */
export const defaultEngine = 'reader';

/** An engine and the checker that goes with it. `name` stands in reports. */
export type Engine = {
  readonly name: string;
  readonly reasoner: Reasoner;
  readonly checker: RelevanceChecker;
  /** What finds passages by meaning, and where its vectors are kept; absent where words alone find them. */
  readonly embedder?: TextEmbedder;
  readonly vectors?: VectorStore;
  /** Of the weights of the trained reader: others have others. */
  readonly weights?: string;
};

export type EngineOptions = {
  readonly name: string;
  /** Folder of the trained reader, which must then be usable; that of the page where undefined. */
  readonly weights: string | undefined;
  /** File in which readings are kept for the next time. */
  readonly readings: string | undefined;
};

/** As in the page. What more would gain was not measured. */
const mostThreads = 4;
const ownWeights = fileURLToPath(new URL('../../public/models/reader/', import.meta.url));

/**
 * 'reader': rules with the trained reader, or what of it can be had, said on stderr and by the name of the engine; 'reader-words': the same, but passages are found by their words
 * alone; 'reader-v0': rules alone; 'reader-judging': the trained reader judges relevance too, which does not yet pay (docs/results.md).
 */
export async function engineOf(
  { name, weights, readings }: EngineOptions,
  signal: AbortSignal,
): Promise<Engine> {
  const plain = { name, reasoner: reader, checker: lexicalChecker };
  if (name === 'reader-v0') return plain;
  if (!engineNames.some((known) => known === name)) {
    throw new CommandError(
      `Cannot use engine "${name}": without a browser there are ${engineNames.join(', ')}.`,
    );
  }
  const opened = await openReader(weights ?? ownWeights, {
    threads: Math.min(mostThreads, availableParallelism()),
    signal,
  });
  if (opened.kind === 'unavailable') {
    // Figures of the rules in place of those of weights that were named would be false.
    if (weights !== undefined) throw new CommandError(`Cannot use --weights "${weights}": ${opened.why}.`);
    console.error(opened.message);
    return { ...plain, name: 'reader-v0' };
  }
  const passages = createCachedReader(
    opened.reader,
    readings === undefined ? undefined : readingsIn(`${readings}.${opened.version}.jsonl`),
  );
  const checker = name === 'reader-judging' ? createTrainedChecker(passages) : lexicalChecker;
  const engine = {
    name,
    reasoner: createTrainedReader(passages),
    checker,
    weights: `${opened.version} ${opened.vectorVersion}`,
  };
  if (name === wordsEngine) return engine;
  if (opened.retrieverProblem !== undefined) {
    console.error(byWordsAlone(opened.retrieverProblem));
    return withoutVectors(engine);
  }
  const vectors = readings && openVectorFile(`${readings}.${opened.vectorVersion}.vectors`);
  return { ...engine, embedder: opened.embedder, ...(vectors ? { vectors } : {}) };
}

/** The same engine, by the name of what it is where it finds passages by their words alone. */
export function withoutVectors({ name, reasoner, checker, weights = '' }: Engine): Engine {
  return { name: name === 'reader' ? wordsEngine : `${name}-words`, reasoner, checker, weights };
}

/** Words for the person: why passages are not found by meaning. */
export function byWordsAlone(why: string): string {
  return `Cannot find passages by meaning: ${why}. They are found by their words alone.`;
}

function readingsIn(path: string): ReadingStore {
  const kept = openReadingFile(path);
  if (kept.kind === 'invalid') throw new CommandError(kept.message);
  return kept.store;
}
