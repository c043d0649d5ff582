// Fits relevance v1 and the choice of the next name on the shared training sets, and writes src/core/relevance/weights.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nameFeatureNames } from '../src/core/follow/name-features.ts';
import { linkFeatureNames } from '../src/core/relevance/link-features.ts';
import { listFeatureNames } from '../src/core/relevance/list-features.ts';
import { passageFeatureNames } from '../src/core/relevance/passage-features.ts';
import {
  collectMoments,
  elsewhereExamples,
  linkExamples,
  listExamples,
  type Moment,
  nameExamples,
  passageExamples,
} from './fit/collect-examples.ts';
import { fitLogistic } from './fit/fit-logistic.ts';
import { modelText } from './fit/model-text.ts';
import { hasData, trainingParts } from './fit/training-sets.ts';

if (!hasData()) {
  console.error(
    'Cannot fit: ../shared/data is not beside the project. It holds the public sets that the weights are fitted on.',
  );
  process.exit(1);
}
const limit = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const moments: Moment[] = [];
const parts = trainingParts().map((part) => ({ ...part, questions: part.questions.slice(0, limit) }));
for (const part of parts) {
  console.error(`${part.set.name}: ${part.questions.length} questions`);
  for (const moment of await collectMoments(part)) moments.push(moment);
}
console.error(`${moments.length} moments`);
const alone = fitLogistic(passageFeatureNames, moments.flatMap(passageExamples));
const together = fitLogistic(
  linkFeatureNames,
  moments.flatMap((moment) => linkExamples(moment, alone)),
);
const list = fitLogistic(listFeatureNames, [
  ...moments.flatMap(listExamples),
  ...(await elsewhereExamples(parts)),
]);
const name = fitLogistic(nameFeatureNames, moments.flatMap(nameExamples));

const target = fileURLToPath(new URL('../src/core/relevance/weights.ts', import.meta.url));
writeFileSync(
  target,
  `import type { NameFeature } from '../follow/name-features.ts';
import type { LinkFeature } from './link-features.ts';
import type { ListFeature } from './list-features.ts';
import type { LogisticModel } from './logistic.ts';
import type { PassageFeature } from './passage-features.ts';

// Written by \`npm run fit-relevance\` from ${moments.length} moments of runs on the shared training sets.

const alone: LogisticModel<PassageFeature> = ${modelText(alone, 4)};

const together: LogisticModel<LinkFeature> = ${modelText(together, 4)};

export const relevanceModels = { alone, together } as const;

export const listModel: LogisticModel<ListFeature> = ${modelText(list, 4)};

export const nameModel: LogisticModel<NameFeature> = ${modelText(name, 4)};
`,
);
