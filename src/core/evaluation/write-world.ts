import { writeFamilyQuestions } from '../world/families/ask/write-family-questions.ts';
import { layoutOf } from '../world/families/build/layout.ts';
import { streamPages } from '../world/families/stream-pages.ts';
import { inChronicleWording } from '../world/kept-for-testing/test-chronicle.ts';
import type { Article } from '../world/stream-articles.ts';
import { writeEncyclopedia } from '../world/write-encyclopedia.ts';
import { measuredFamilies } from './measured-families.ts';
import type { EvaluationQuestion } from './question.ts';
import { encyclopedia, type WorldPack } from './question-pack.ts';

export type WrittenWorld = {
  readonly articles: readonly Article[];
  readonly questions: readonly EvaluationQuestion[];
};

/** Without `hops`, questions of all kinds. */
type AskedWorld = Omit<WorldPack, 'hops'> & { readonly hops: WorldPack['hops'] | undefined };

/** The made-up world of a pack; undefined where there is no family of that name. */
export function writeWorld(pack: AskedWorld): WrittenWorld | undefined {
  const { seed, articles, questions: count, hops, wording } = pack;
  if (pack.family === encyclopedia) return writeEncyclopedia({ seed, articles, questions: count });
  const found = measuredFamilies.find(({ family: { name } }) => name === pack.family);
  if (found === undefined) return undefined;
  const family = wording === 'test-chronicle' ? inChronicleWording(found.family) : found.family;
  const world = { family, seed, layout: layoutOf(articles) };
  return {
    articles: [...streamPages(world)],
    questions: writeFamilyQuestions({
      ...world,
      count,
      hops,
      asking: wording === 'plain' ? 'plain' : 'mixed',
    }),
  };
}
