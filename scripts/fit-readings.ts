// Fits how words and the trained reader judge together, on training parts, and writes src/core/relevance/read-weights.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mostEvidence, mostRead } from '../src/adapters/any/trained-checker.ts';
import { hitsOf } from '../src/core/diagnosis/diagnosis.ts';
import { followedName } from '../src/core/evidence/candidates.ts';
import { evidencePassages } from '../src/core/evidence/evidence-passages.ts';
import { knownTerms } from '../src/core/evidence/known-terms.ts';
import { questionInUse } from '../src/core/evidence/question-in-use.ts';
import type { PassageId } from '../src/core/ids.ts';
import type { Hit } from '../src/core/passage.ts';
import { hitsToRead, readListOf } from '../src/core/relevance/judge-read.ts';
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
import { collectMoments, type Moment } from './fit/collect-examples.ts';
import { type Example, fitLogistic } from './fit/fit-logistic.ts';
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
  const chosen = hitsToRead(results, mostRead).flatMap((index) => results.hits[index]?.passage ?? []);
  const evidence = results.evidence.slice(0, mostEvidence);
  const reply = await passages.read({ question: results.question, evidence, passages: chosen }, signal);
  if (reply.kind !== 'read') throw new Error(reply.message);
  return new Map(chosen.map(({ id }, index) => [id, reply.readings[index]?.relevance ?? 0]));
}

function resultsOf({ state }: Moment): Results | undefined {
  const latest = state.searches.at(-1);
  if (latest?.outcome.kind !== 'found') return undefined;
  const { hits } = latest.outcome;
  const earlier = state.searches
    .slice(0, -1)
    .flatMap((node) => hitsOf(node).map(({ passage }) => passage.id));
  const seen = new Set(earlier);
  const evidence = evidencePassages(state).filter(
    ({ id }) => seen.has(id) && hits.every((hit) => hit.passage.id !== id),
  );
  const question = questionInUse(state);
  return { ...knownTerms(state), question, hits, evidence, followed: followedName(latest) };
}

function without(hits: readonly Hit[], gold: ReadonlySet<string>): readonly Hit[] {
  return hits.filter((hit) => !gold.has(hit.passage.id)).map((hit, index) => ({ ...hit, rank: index + 1 }));
}

async function readMoments(passages: PassageReader, part: TrainingPart): Promise<readonly ReadMoment[]> {
  const found: ReadMoment[] = [];
  for (const moment of await collectMoments(part)) {
    const results = resultsOf(moment);
    if (results === undefined || results.hits.length === 0) continue;
    const { gold, weight } = moment;
    found.push({ results, read: await readList(passages, results), gold, weight });
    const misses = { ...results, hits: without(results.hits, gold) };
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

function text<Name extends string>({ bias, weights }: LogisticModel<Name>): string {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const lines = Object.entries<number>(weights).map(([name, value]) => `    ${name}: ${round(value)},`);
  return `{\n  bias: ${round(bias)},\n  weights: {\n${lines.join('\n')}\n  },\n}`;
}

function write(passage: LogisticModel<ReadFeature>, list: LogisticModel<ReadListFeature>, bad: number): void {
  writeFileSync(
    target,
    `import type { LogisticModel } from './logistic.ts';
import type { ReadFeature, ReadListFeature } from './read-features.ts';

// Written by \`npm run fit-readings\`.

export const readModel: LogisticModel<ReadFeature> = ${text(passage)};

export const readListModel: LogisticModel<ReadListFeature> = ${text(list)};

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
