import type { CorpusRecord } from '../../src/adapters/any/sqlite-library/load-corpus.ts';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import type { EvaluationQuestion } from '../../src/core/evaluation/question.ts';
import type { LibraryDump } from '../../src/core/library/library-dump.ts';
import { writeFamilyQuestions } from '../../src/core/world/families/ask/write-family-questions.ts';
import { layoutOf } from '../../src/core/world/families/build/layout.ts';
import { genealogies } from '../../src/core/world/families/declared/genealogies.ts';
import { streamPages } from '../../src/core/world/families/stream-pages.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';

export const testWorldNames = ['encyclopedia', 'genealogies'] as const;
export type TestWorldName = (typeof testWorldNames)[number];

export type TestWorld = {
  readonly title: string;
  readonly dump: LibraryDump;
  readonly questions: readonly EvaluationQuestion[];
};

const articles = 1000;

export async function testWorld(
  name: TestWorldName,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<TestWorld> {
  if (name === 'encyclopedia') {
    const world = writeEncyclopedia({ seed, articles, questions: count });
    const title = 'The encyclopedia (questions of all kinds)';
    return { title, questions: world.questions, dump: await dumpOf(world.articles) };
  }
  const world = { family: genealogies, seed, layout: layoutOf(articles) };
  const questions = writeFamilyQuestions({ ...world, count, hops: { least: 1, most: 4 }, asking: 'plain' });
  const title = 'Genealogies (1 to 4 steps, plain wording)';
  return { title, questions, dump: await dumpOf(streamPages({ ...world, style: 'plain' })) };
}

async function dumpOf(records: Iterable<CorpusRecord>): Promise<LibraryDump> {
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(records, { path: 'world', signal: new AbortController().signal });
  const dump = library.dump();
  library.close();
  return dump;
}
