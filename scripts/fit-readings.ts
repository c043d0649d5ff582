// Fits how words and the trained reader judge together, on training parts, and writes src/core/relevance/read-weights.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readHits } from '../src/adapters/any/trained-checker.ts';
import type { PassageId } from '../src/core/ids.ts';
import { readListOf } from '../src/core/relevance/judge-read.ts';
import { assessResults, type Results } from '../src/core/relevance/judge-results.ts';
import { type LogisticModel, predict } from '../src/core/relevance/logistic.ts';
import {
  type ReadFeature,
  type ReadListFeature,
  readFeatureNames,
  readFeatures,
  readListFeatureNames,
  readListFeatures,
} from '../src/core/relevance/read-features.ts';
import type { PassageReader } from '../src/ports/passage-reader.ts';
import { collectMoments, latestResults, withoutGold } from './fit/collect-examples.ts';
import { type Example, fitLogistic } from './fit/fit-logistic.ts';
import { modelText } from './fit/model-text.ts';
import { type TrainingPart, trainingParts } from './fit/training-sets.ts';
import { openTrained, weightsFolder } from './reader/open-trained.ts';

const target = fileURLToPath(new URL('../src/core/relevance/read-weights.ts', import.meta.url));
const { signal } = new AbortController();
/** A share of good lists that may be thrown away. */
const mostFalseAlarms = 0.03;

/** A list of results that was judged, with what was read of it. */
type ReadMoment = {
  readonly results: Results;
  readonly read: ReadonlyMap<PassageId, number>;
  readonly gold: ReadonlySet<string>;
  readonly weight: number;
};

async function readList(passages: PassageReader, results: Results): Promise<ReadMoment['read']> {
  const reply = await readHits(passages, results, signal);
  if (reply.kind !== 'read') throw new Error(reply.message);
  return reply.read;
}

async function readMoments(passages: PassageReader, part: TrainingPart): Promise<readonly ReadMoment[]> {
  const found: ReadMoment[] = [];
  for (const moment of await collectMoments(part)) {
    const results = latestResults(moment.state);
    if (results === undefined || results.hits.length === 0) continue;
    const { gold, weight } = moment;
    found.push({ results, read: await readList(passages, results), gold, weight });
    const misses = { ...results, hits: withoutGold(results.hits, gold) };
    if (misses.hits.length === results.hits.length || misses.hits.length === 0) continue;
    found.push({ results: misses, read: await readList(passages, misses), gold, weight });
  }
  return found;
}

function passageRows({ results, read, gold, weight }: ReadMoment): readonly Example<ReadFeature>[] {
  const { together } = assessResults(results);
  return results.hits.flatMap(({ passage }, index) => {
    const reading = read.get(passage.id);
    if (reading === undefined) return [];
    const features = readFeatures(together[index] ?? 0, reading);
    return [{ features, label: gold.has(passage.id), weight }];
  });
}

function listRow(
  { results, read, gold, weight }: ReadMoment,
  model: LogisticModel<ReadFeature>,
): Example<ReadListFeature> | undefined {
  const list = readListOf(results, read, model);
  if (list === undefined) return undefined;
  const label = results.hits.some((hit) => gold.has(hit.passage.id));
  return { features: readListFeatures(list), label, weight };
}

function write(passage: LogisticModel<ReadFeature>, list: LogisticModel<ReadListFeature>, bad: number): void {
  writeFileSync(
    target,
    `import type { LogisticModel } from './logistic.ts';
import type { ReadFeature, ReadListFeature } from './read-features.ts';

// Written by \`npm run fit-readings\`.

export const readModel: LogisticModel<ReadFeature> = ${modelText(passage, 3)};

export const readListModel: LogisticModel<ReadListFeature> = ${modelText(list, 3)};

/** Where P of a list that was read becomes a verdict. */
export const readThresholds = { good: 0.5, bad: ${bad} } as const;
`,
  );
}

/** The highest threshold in hundredths that throws away no more good lists than may be. */
function badThreshold(
  rows: readonly Example<ReadListFeature>[],
  model: LogisticModel<ReadListFeature>,
): number {
  const good = rows.filter(({ label }) => label).map(({ features }) => predict(model, features));
  const at = good.toSorted((left, right) => left - right)[Math.floor(good.length * mostFalseAlarms)] ?? 0;
  return Math.max(0.02, Math.min(0.4, Math.floor(at * 100) / 100));
}

const { values } = parseArgs({
  options: { limit: { type: 'string', default: '60' }, weights: { type: 'string', default: weightsFolder } },
});
const passages = await openTrained(values.weights);
if (passages === undefined) process.exit(1);
const moments: ReadMoment[] = [];
for (const part of trainingParts()) {
  const questions = part.questions.slice(0, Number(values.limit));
  console.error(`${part.set.name}: ${questions.length} questions`);
  for (const moment of await readMoments(passages, { ...part, questions })) moments.push(moment);
}
const passage = fitLogistic(readFeatureNames, moments.flatMap(passageRows));
const rows = moments.flatMap((moment) => listRow(moment, passage) ?? []);
const list = fitLogistic(readListFeatureNames, rows);
write(passage, list, badThreshold(rows, list));
