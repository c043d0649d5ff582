import { writeFamilyQuestions } from '../world/families/ask/write-family-questions.ts';
import { layoutOf } from '../world/families/build/layout.ts';
import { streamPages } from '../world/families/stream-pages.ts';
import { trainingFamilies } from '../world/families/training-families.ts';
import type { Article } from '../world/stream-articles.ts';
import { writeEncyclopedia } from '../world/write-encyclopedia.ts';
import type { EvaluationQuestion } from './question.ts';
import { encyclopedia, type WorldPack } from './question-pack.ts';

export type WrittenWorld = {
  readonly articles: readonly Article[];
  readonly questions: readonly EvaluationQuestion[];
};

/** The made-up world of a pack; undefined where there is no family of that name. */
export function writeWorld(pack: WorldPack): WrittenWorld | undefined {
  const { seed, articles, questions: count, hops } = pack;
  if (pack.family === encyclopedia) return writeEncyclopedia({ seed, articles, questions: count });
  const family = trainingFamilies.find(({ name }) => name === pack.family);
  if (family === undefined) return undefined;
  const world = { family, seed, layout: layoutOf(articles) };
  return {
    articles: [...streamPages(world)],
    questions: writeFamilyQuestions({ ...world, count, hops, asking: 'mixed' }),
  };
}
