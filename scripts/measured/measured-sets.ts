import { writeWorld } from '../../src/core/evaluation/write-world.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import { hasData, heldOutParts, type TrainingSet } from '../fit/training-sets.ts';

/** A world and a family that nothing was learnt from, and the questions that no weights of this project were fitted on. */
export function measuredSets(): readonly TrainingSet[] {
  const { articles: corpus, questions } = writeEncyclopedia({ seed: 7, articles: 1000, questions: 400 });
  const sets = hasData() ? heldOutParts().filter(({ set }) => set.name.startsWith('qa-')) : [];
  return [
    { name: 'world 7', corpus, questions },
    orchards(),
    ...sets.map(({ set, questions: own }) => ({ ...set, questions: own })),
  ];
}

function orchards(): TrainingSet {
  const family = 'test-orchards';
  const size = { seed: 3, articles: 600, questions: 200 };
  const shape = { hops: { least: 1, most: 4 }, wording: 'mixed' } as const;
  const world = writeWorld({ kind: 'world', family, ...size, ...shape });
  if (world === undefined) throw new Error(`There is no family ${family}.`);
  return { name: family, corpus: world.articles, questions: world.questions };
}
