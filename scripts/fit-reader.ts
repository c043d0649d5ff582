// Fits the weights of the engine `reader` on ../shared/data (training parts), and writes src/core/reader/weights.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { solutionFeatures } from '../src/core/reader/chain/solution-features.ts';
import { Solver } from '../src/core/reader/chain/solve.ts';
import { stepFeatures, stepSetting } from '../src/core/reader/chain/step-features.ts';
import { coreQuestion } from '../src/core/reader/question/core-question.ts';
import { readQuestion } from '../src/core/reader/question/read-question.ts';
import { type RankingModel, rankSpans } from '../src/core/reader/rank/rank-spans.ts';
import { readFor } from '../src/core/reader/rank/reading.ts';
import { shelve } from '../src/core/reader/rank/shelf.ts';
import type { ReaderModels } from '../src/core/reader/reader-models.ts';
import type { LogisticModel } from '../src/core/relevance/logistic.ts';
import { type Example, fitLogistic } from './fit/fit-logistic.ts';
import { hasData, hotpotTraining, questionSet } from './fit/training-sets.ts';
import {
  decomposedSteps,
  half,
  paragraphs,
  type ReadingExample,
  retrieved,
  singleSteps,
  unstatedSteps,
} from './reader/examples.ts';
import { fictional } from './reader/fictional.ts';
import { fitRanking } from './reader/fit-ranking.ts';
import { asksForSpan, isRight } from './reader/reading-rows.ts';

const target = fileURLToPath(new URL('../src/core/reader/weights.ts', import.meta.url));
type Model = LogisticModel<string>;
const solutionsKept = 3;

/** Which span is best: questions whose answer is among the passages. */
function rankingExamples(): readonly ReadingExample[] {
  return [
    ...retrieved(hotpotTraining()),
    ...retrieved(half(questionSet('qa-2wiki-train'), 'fit')),
    ...retrieved(half(questionSet('qa-musique-train100'), 'fit')),
    ...singleSteps('qa-2wiki-train', 'fit'),
    ...decomposedSteps('qa-musique-train100', 'fit'),
    ...paragraphs('train-squad11-trainpart', { limit: 2500, others: 2 }),
    ...paragraphs('train-nq-qed', { limit: 800, others: 2 }),
    ...paragraphs('train-qamr', { limit: 500, others: 0 }),
    ...fictional({ seed: 90_002, articles: 500, questions: 250 }),
  ];
}

/** Whether the best is right: with answers, without the passages that hold them, and near misses that hold none. */
function calibrationExamples(): readonly ReadingExample[] {
  const sets = [
    hotpotTraining(),
    half(questionSet('qa-2wiki-train'), 'fit'),
    half(questionSet('qa-musique-train100'), 'fit'),
  ];
  return [
    ...sets.flatMap((set) => [...retrieved(set), ...retrieved(set, 'none'), ...retrieved(set, 'on the way')]),
    ...singleSteps('qa-2wiki-train', 'fit').filter((_, index) => index % 2 === 0),
    ...unstatedSteps('qa-2wiki-train', 'fit').filter((_, index) => index % 2 === 0),
    ...decomposedSteps('qa-musique-train100', 'fit'),
    ...paragraphs('train-squad11-trainpart', { limit: 800, others: 2 }),
    ...paragraphs('train-squad11-hardneg', { limit: 600, others: 1 }),
    ...paragraphs('train-squad20-devhalf', { limit: 1200, others: 0 }).filter((_, index) => index % 2 === 0),
    ...fictional({ seed: 90_001, articles: 500, questions: 300 }),
  ].filter(asksForSpan);
}

type StepModels = ReaderModels['step'];

function stepExamples(
  examples: readonly ReadingExample[],
  ranking: RankingModel,
): readonly (Example<string> & { readonly setting: keyof StepModels })[] {
  return examples.flatMap((example) => {
    const reading = readFor(readQuestion(coreQuestion(example.question)), shelve(example.passages));
    const ranked = rankSpans(reading, ranking);
    const best = ranked[0]?.candidate;
    if (best === undefined) return [];
    const { passage } = best.context.view.passage.read;
    return [
      {
        setting: stepSetting(reading),
        features: stepFeatures(reading, ranked, 0),
        label: isRight(passage.text.slice(best.span.start, best.span.end), example),
      },
    ];
  });
}

function solutionExamples(
  examples: readonly ReadingExample[],
  models: ReaderModels,
): readonly Example<string>[] {
  return examples.flatMap((example) => {
    const solver = new Solver(example.passages, models);
    const [reading, solutions] = solver.ways(coreQuestion(example.question), 'unknown');
    return solutions.slice(0, solutionsKept).map((solution, at) => ({
      ...{ features: solutionFeatures(reading, solutions, at), weight: at === 0 ? 1 : 0.5 },
      label: isRight(solution.steps.at(-1)?.text ?? '', example),
    }));
  });
}

/** Leaves each way as likely as its steps make it. */
const unweighed: Model = { bias: 0, weights: { whole: 1 } };

function fitted(examples: readonly Example<string>[]): Model {
  const { bias, weights } = fitLogistic(Object.keys(examples[0]?.features ?? {}), examples);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    bias: round(bias),
    weights: Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, round(value)])),
  };
}

function write(models: {
  readonly ranking: RankingModel;
  readonly step: StepModels;
  readonly solution: Model;
}): void {
  const { ranking, step, solution } = models;
  writeFileSync(
    target,
    `import type { LogisticModel } from '../relevance/logistic.ts';
import type { RankingModel } from './rank/rank-spans.ts';
import { readWeights } from './read-weights.ts';

// Written by \`npm run fit-reader\`: docs/reader.md says what they were fitted on, and what they reach.

export const rankingModel: RankingModel = {
  features: readWeights(\`
${table(ranking.features)}
\`),
  pairs: readWeights(\`
${table(ranking.pairs)}
\`),
};

export const titledStepModel: LogisticModel<string> = ${logistic(step.titled)};

export const plainStepModel: LogisticModel<string> = ${logistic(step.plain)};

export const solutionModel: LogisticModel<string> = ${logistic(solution)};
`,
  );
}

function logistic({ bias, weights }: Model): string {
  return `{
  bias: ${bias},
  weights: readWeights(\`
${table(weights)}
\`),
}`;
}

/** Several to a line of at most 110 characters. */
function table(weights: Readonly<Record<string, number>>): string {
  const lines: string[] = [];
  let line = '';
  for (const [name, value] of Object.entries(weights)) {
    const entry = `${name} ${value}; `;
    if (line.length + entry.length > 110) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += entry;
  }
  return [...lines, line.trimEnd()].join('\n');
}

if (hasData()) {
  const ranking = fitRanking(rankingExamples());
  const calibration = calibrationExamples();
  console.error(`${calibration.length} questions to calibrate on`);
  const steps = stepExamples(calibration, ranking);
  const of = (setting: keyof StepModels) => fitted(steps.filter((each) => each.setting === setting));
  const step = { titled: of('titled'), plain: of('plain') };
  console.error(
    `${steps.filter(({ setting }) => setting === 'titled').length} of ${steps.length} with titles that the question names`,
  );
  // Parts of a question are weighed, too: once as their steps make them, then by what was fitted on that.
  const rough = fitted(solutionExamples(calibration, { ranking, step, solution: unweighed }));
  const solution = fitted(solutionExamples(calibration, { ranking, step, solution: rough }));
  write({ ranking, step, solution });
} else console.log('fit-reader: skipped, because ../shared/data is not there.');
