import type { CorpusRecord } from '../../src/adapters/any/sqlite-library/load-corpus.ts';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import { type EvaluationQuestion, isAnswerable } from '../../src/core/evaluation/question.ts';
import { writeWorld } from '../../src/core/evaluation/write-world.ts';
import type { LibraryDump } from '../../src/core/library/library-dump.ts';
import { writeFamilyQuestions } from '../../src/core/world/families/ask/write-family-questions.ts';
import { layoutOf } from '../../src/core/world/families/build/layout.ts';
import { genealogies } from '../../src/core/world/families/declared/genealogies.ts';
import { streamPages } from '../../src/core/world/families/stream-pages.ts';

/** Of the last two, wording or family is kept for testing. */
export const testWorldNames = [
  ...(['encyclopedia', 'plain-genealogies', 'genealogies', 'companies', 'papers', 'places'] as const),
  ...(['test-orchards', 'test-chronicle'] as const),
] as const;
export type TestWorldName = (typeof testWorldNames)[number];

export type TestWorld = {
  readonly dump: LibraryDump;
  /** Those that have an answer: to give up where there is none is no recovery. */
  readonly questions: readonly EvaluationQuestion[];
};

const articles = 1000;

type Size = { readonly seed: number; readonly count: number };

export async function testWorld(name: TestWorldName, { seed, count }: Size): Promise<TestWorld> {
  if (name === 'plain-genealogies') return plainGenealogies({ seed, count });
  const isChronicle = name === 'test-chronicle';
  const family = isChronicle ? genealogies.name : name;
  const wording = isChronicle ? 'test-chronicle' : 'mixed';
  const pack = { kind: 'world', family, wording, seed, articles, questions: count } as const;
  const world = writeWorld({ ...pack, hops: undefined });
  if (world === undefined) throw new Error(`There is no world "${name}".`);
  return { questions: world.questions.filter(isAnswerable), dump: await dumpOf(world.articles) };
}

/** Questions of 1 to 4 steps in plain wording, so that it is seldom the reader that fails. */
async function plainGenealogies({ seed, count }: Size): Promise<TestWorld> {
  const world = { family: genealogies, seed, layout: layoutOf(articles) };
  const hops = { least: 1, most: 4 };
  const questions = writeFamilyQuestions({ ...world, count, hops, asking: 'plain' });
  return { questions, dump: await dumpOf(streamPages({ ...world, style: 'plain' })) };
}

async function dumpOf(records: Iterable<CorpusRecord>): Promise<LibraryDump> {
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(records, { path: 'world', signal: new AbortController().signal });
  const dump = library.dump();
  library.close();
  return dump;
}
