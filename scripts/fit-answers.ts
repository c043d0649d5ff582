// Fits how rules and the trained reader are weighed against each other, on training parts, and writes src/core/reader/trained/weights.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeReadings } from '../src/adapters/any/trained-reader.ts';
import { exactMatch, f1 } from '../src/core/evaluation/answer-score.ts';
import { needId } from '../src/core/ids.ts';
import { decompose } from '../src/core/reader/jobs/decompose.ts';
import type { MadeReading } from '../src/core/reader/trained/answer-candidates.ts';
import { type AnswerFeature, answerFeatureNames } from '../src/core/reader/trained/answer-features.ts';
import {
  type PreparedExtraction,
  prepareExtraction,
  weighAnswers,
} from '../src/core/reader/trained/extract-trained.ts';
import { answerModel, yesNoModel } from '../src/core/reader/trained/weights.ts';
import {
  type YesNoFeature,
  yesNoFeatureNames,
  yesNoFeatures,
} from '../src/core/reader/trained/yes-no-features.ts';
import type { LogisticModel } from '../src/core/relevance/logistic.ts';
import type { PassageReader } from '../src/ports/passage-reader.ts';
import { type Example, fitLogistic } from './fit/fit-logistic.ts';
import { modelText } from './fit/model-text.ts';
import { hotpotTraining, questionSet, readLines, type TrainingSet } from './fit/training-sets.ts';
import { byRelevance } from './reader/by-relevance.ts';
import {
  decomposedSteps,
  half,
  paragraphs,
  type ReadingExample,
  retrieved,
  singleSteps,
  toPassage,
  unstatedSteps,
} from './reader/examples.ts';
import { fictional } from './reader/fictional.ts';
import { isKeptOut } from './reader/kept-out.ts';
import { openTrained, weightsFolder } from './reader/open-trained.ts';
import { ownDocuments } from './reader/own-documents.ts';
import { toldExamples } from './reader/told.ts';

const target = fileURLToPath(new URL('../src/core/reader/trained/weights.ts', import.meta.url));
const { signal } = new AbortController();
const need = needId('question');

type Read = {
  readonly example: ReadingExample;
  readonly weight: number;
  readonly prepared: PreparedExtraction;
  readonly readings: readonly MadeReading[];
};

function first(set: TrainingSet, count: number): TrainingSet {
  return { ...set, questions: set.questions.slice(0, count) };
}

/**
 * Above all questions that the trained reader did not learn from: there it is as sure as it will be with the person's questions. Those of several
 * hops that it learnt from count little beside them.
 */
async function examples(scale: number): Promise<readonly Weighed[]> {
  const n = (count: number) => Math.ceil(count * scale);
  const own = await ownDocuments(signal);
  return [
    ...[...fresh(n), ...own, ...every(toldExamples(), n(1600))].map((example) => ({ example, weight: 1 })),
    ...learnt(n),
  ];
}

type Scaled = (count: number) => number;
type Weighed = { readonly example: ReadingExample; readonly weight: number };

function fresh(n: Scaled): readonly ReadingExample[] {
  const chains = [hotpotTraining(), ...['qa-2wiki-train', 'qa-musique-train100'].map(fittedHalf)].map((set) =>
    only(set, (id) => isKeptOut(id)),
  );
  return [
    ...chains.flatMap((set) => [
      ...retrieved(set),
      ...retrieved(set, 'on the way'),
      ...retrieved(set, 'none'),
    ]),
    ...paragraphs('train-squad11-dev', { limit: n(150), others: 3, keptOut: true }),
    ...paragraphs('train-squad11-trainpart', { limit: n(60), others: 3, keptOut: true }),
    ...paragraphs('train-nq-qed', { limit: n(150), others: 3, keptOut: true }),
    ...paragraphs('train-qamr', { limit: n(60), others: 0, keptOut: true }),
    ...paragraphs('train-squad20-devhalf', { limit: n(120), others: 2, keptOut: true }),
    ...paragraphs('train-squad11-hardneg', { limit: n(80), others: 1, keptOut: true }),
    ...fictional({ seed: 90_011, articles: 500, questions: n(260) }),
  ];
}

const littleWeight = 0.3;

function learnt(n: Scaled): readonly Weighed[] {
  const [hotpot, wiki, musique] = [
    hotpotTraining(),
    fittedHalf('qa-2wiki-train'),
    fittedHalf('qa-musique-train100'),
  ];
  const found = [
    ...retrieved(first(hotpot, n(60))),
    ...retrieved(first(hotpot, n(40)), 'on the way'),
    ...retrieved(first(wiki, n(60))),
    ...retrieved(first(wiki, n(30)), 'on the way'),
    ...retrieved(first(musique, n(40))),
    ...every(singleSteps('qa-2wiki-train', 'fit'), n(60)),
    ...every(unstatedSteps('qa-2wiki-train', 'fit'), n(60)),
    ...every(decomposedSteps('qa-musique-train100', 'fit'), n(40)),
    ...yesNoQuestions(n(60)),
  ];
  return found.map((example) => ({ example, weight: littleWeight }));
}

function fittedHalf(name: string): TrainingSet {
  return half(questionSet(name), 'fit');
}

function only(set: TrainingSet, isWanted: (id: string) => boolean): TrainingSet {
  return { ...set, questions: set.questions.filter(({ id }) => isWanted(id)) };
}

/** Questions on one paragraph that are answered by yes or no. */
function yesNoQuestions(count: number): readonly ReadingExample[] {
  const rows = every(readLines('train-boolq-dev/train.jsonl.gz'), count);
  return rows.flatMap((row, index) => {
    const [id, text] = [`boolq-${index}`, String(row['context'] ?? '')];
    const answer = String(row['yesno'] ?? '').toLowerCase();
    if (answer !== 'yes' && answer !== 'no') return [];
    const passages = [toPassage({ id, title: String(row['title'] ?? ''), text })];
    const set = 'train-boolq-dev';
    return [{ id, set, question: String(row['question']), passages, answers: [answer], gold: new Set([id]) }];
  });
}

function every<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, index) => index % step === 0).slice(0, count);
}

async function read(passages: PassageReader, { example, weight }: Weighed): Promise<Read | undefined> {
  // A comparison is asked in its parts, which are examples of their own.
  const plan = decompose(example.question);
  const isYesNo = example.answers.some((answer) => /^(?:yes|no)$/iu.test(answer));
  if (plan.needs.length > 1 && !isYesNo) return undefined;
  const expects = isYesNo ? 'yes-no' : (plan.needs[0]?.expects ?? 'unknown');
  const prepared = prepareExtraction({ need, expects, ...example, passages: byRelevance(example) });
  if (prepared === undefined) return undefined;
  const readings = await makeReadings(passages, prepared.wanted, signal);
  return readings === undefined ? undefined : { example, weight, prepared, readings };
}

/** An answer of nearly the right words counts nearly: what is wanted is the exact one. */
function isRight(text: string, { answers }: ReadingExample): boolean {
  return answers.length > 0 && (exactMatch(text, answers) === 1 || f1(text, answers) >= 0.8);
}

function answerRows({ example, weight, prepared, readings }: Read): readonly Example<AnswerFeature>[] {
  const weighed = weighAnswers(prepared, readings);
  // The candidates that stand a chance count alike for each question.
  return weighed.map(({ candidate, features }) => ({
    ...{ features, label: isRight(candidate.text, example), weight: weight / Math.sqrt(weighed.length) },
  }));
}

function yesNoRows({ example, prepared, readings }: Read): readonly Example<YesNoFeature>[] {
  const [rule] = prepared.rules;
  const [answer] = example.answers;
  if (answer === undefined) return [];
  return [{ features: yesNoFeatures(readings, rule), label: /^yes$/iu.test(answer) }];
}

function write(answer: LogisticModel<AnswerFeature>, yesNo: LogisticModel<YesNoFeature>): void {
  writeFileSync(
    target,
    `import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by \`npm run fit-answers\`.

export const answerModel: LogisticModel<AnswerFeature> = ${modelText(answer, 3)};

/** Set by hand, as odds for odds: the yes-no questions at hand are too few to fit on. */
export const yesNoModel: LogisticModel<YesNoFeature> = ${modelText(yesNo, 3)};
`,
  );
}

/** How often the best candidate is right, and how often any is. */
function tell(reads: readonly Read[], model: LogisticModel<AnswerFeature>): void {
  const sets = [...new Set(reads.map(({ example }) => example.set))];
  for (const set of sets) {
    const own = reads.filter(
      ({ example, prepared }) =>
        example.set === set && example.answers.length > 0 && prepared.kind !== 'yes-no',
    );
    const right = own.filter(({ example, prepared, readings }) => {
      const best = weighAnswers(prepared, readings, model).toSorted(
        (left, right) => right.support - left.support,
      )[0];
      return best !== undefined && exactMatch(best.candidate.text, example.answers) === 1;
    });
    const rules = own.filter(
      ({ example, prepared }) => exactMatch(prepared.rules[0]?.text ?? '', example.answers) === 1,
    );
    const any = own.filter(({ example, prepared, readings }) =>
      weighAnswers(prepared, readings).some(
        ({ candidate }) => exactMatch(candidate.text, example.answers) === 1,
      ),
    );
    console.log(
      `${set}: ${own.length}, exact by rules ${rules.length}, together ${right.length}, among candidates ${any.length}`,
    );
  }
}

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    weights: { type: 'string', default: weightsFolder },
    dry: { type: 'boolean', default: false },
  },
});
const passages = await openTrained(values.weights);
if (passages === undefined) process.exit(1);
const all = await examples(Number(values.scale));
const reads: Read[] = [];
for (const [index, example] of all.entries()) {
  const one = await read(passages, example);
  if (one !== undefined) reads.push(one);
  if (index % 25 === 0) console.error(`${index}/${all.length} questions read`);
}
const spans = reads.filter(({ prepared }) => prepared.kind !== 'yes-no').flatMap(answerRows);
const yesNo = reads.filter(({ prepared }) => prepared.kind === 'yes-no').flatMap(yesNoRows);
console.error(`${spans.length} answers, ${yesNo.length} yes or no`);
const answer = values.dry ? answerModel : fitLogistic(answerFeatureNames, spans);
if (!values.dry) write(answer, yesNoModel);
const fittedYesNo = fitLogistic(yesNoFeatureNames, yesNo);
console.log(`yes-no as it would be fitted: ${JSON.stringify(fittedYesNo)}`);
tell(reads, answer);
