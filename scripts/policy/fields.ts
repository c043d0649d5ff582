import {
  type QuestionOptions,
  writeFamilyQuestions,
} from '../../src/core/world/families/ask/write-family-questions.ts';
import { layoutOf } from '../../src/core/world/families/build/layout.ts';
import { streamPages } from '../../src/core/world/families/stream-pages.ts';
import { trainingFamilies } from '../../src/core/world/families/training-families.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import { hasData, hotpotTraining, questionSet, type TrainingSet } from '../fit/training-sets.ts';

/** A set to train on, how often a run is drawn from it, and with how many searches. */
export type FieldPlan = {
  readonly set: TrainingSet;
  readonly weight: number;
  readonly searches: readonly number[];
};

const usual = [4, 6, 6, 6, 8] as const;
/** Chains of ten steps need ten searches, and some more for those that fail. */
const long = [12, 24] as const;
/** So many questions of each set: a question that was read once is played again at a fraction of the cost. */
const asked = 160;

/** Worlds of seeds that nothing is measured on: 7, 12 and the families for tests stay out. */
function world(seed: number): TrainingSet {
  const { articles: corpus, questions } = writeEncyclopedia({ seed, articles: 500, questions: asked });
  return { name: `world ${seed}`, corpus, questions };
}

/** Of each family questions of all kinds, some without an answer, and chains of up to ten hops. */
function families(seed: number): readonly FieldPlan[] {
  return trainingFamilies.flatMap((family) => {
    const world = { family, seed, layout: layoutOf(400) };
    const corpus = [...streamPages(world)];
    const questions = (hops: QuestionOptions['hops']) =>
      writeFamilyQuestions({ ...world, count: asked, hops, asking: 'mixed' });
    const name = `${family.name} ${seed}`;
    return [
      { set: { name, corpus, questions: questions(undefined) }, weight: 0.6, searches: usual },
      {
        set: { name: `${name}, chains`, corpus, questions: questions({ least: 1, most: 10 }) },
        ...{ weight: 0.3, searches: long },
      },
    ];
  });
}

/** The halves of the sets that other weights are fitted on too; without the shared data, worlds alone. */
export function trainingFields(): readonly FieldPlan[] {
  const worlds = [101, 102].map((seed) => ({ set: world(seed), weight: 1.5, searches: usual }));
  if (!hasData()) return [...worlds, ...families(103)];
  const half = (name: string): TrainingSet => {
    const set = questionSet(name);
    return { ...set, questions: set.questions.filter((_, index) => index % 2 === 0).slice(0, asked) };
  };
  const hotpot = hotpotTraining();
  return [
    ...[...worlds, ...families(103)],
    { set: { ...hotpot, questions: hotpot.questions.slice(0, asked) }, weight: 1.2, searches: usual },
    { set: half('qa-2wiki-train'), weight: 1, searches: usual },
    { set: half('qa-musique-train100'), weight: 0.5, searches: usual },
  ];
}
