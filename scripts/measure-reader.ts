// Measures the engine `reader` on its own: given passages that hold the answer among others, or none that does.
//   npm run measure-reader [-- SET] [--show] [--trained] [--weights DIR] [--limit N]
//   SET: part of a set's name; --show prints what went wrong; --trained: with the trained reader, of DIR where one is given; --limit: N questions a set
import { parseArgs } from 'node:util';
import { reader } from '../src/adapters/any/reader.ts';
import { createTrainedReader } from '../src/adapters/any/trained-reader.ts';
import type { Finding } from '../src/core/answer.ts';
import { exactMatch, f1 } from '../src/core/evaluation/answer-score.ts';
import type { JobOf, JobValue, Reasoner, ReasonerJobKind } from '../src/ports/reasoner.ts';
import { hasData, questionSet } from './fit/training-sets.ts';
import { byRelevance } from './reader/by-relevance.ts';
import {
  half,
  paragraphs,
  type ReadingExample,
  retrieved,
  singleSteps,
  unstatedSteps,
} from './reader/examples.ts';
import { type FictionalExample, fictional } from './reader/fictional.ts';
import { openTrained, weightsFolder } from './reader/open-trained.ts';
import { isRight } from './reader/reading-rows.ts';

type Outcome = { readonly text: string | undefined; readonly support: number; readonly log: string };
type MeasuredSet = { readonly name: string; readonly examples: () => readonly ReadingExample[] };

/** The jobs as the agent chains them: needs one after the other, each finding verified, then put together. */
async function answer(engine: Reasoner, example: ReadingExample): Promise<Outcome> {
  const { question } = example;
  const passages = byRelevance(example);
  const plan = await done(engine, { kind: 'decompose', question });
  const findings: Finding[] = [];
  const log: string[] = [];
  for (const need of plan.needs) {
    const asked = { need: need.id, question: need.question, expects: need.expects, passages };
    const { findings: found, reason } = await done(engine, { kind: 'extract', ...asked });
    const [best] = found;
    log.push(
      `${need.question} = ${best === undefined ? `refused: ${reason}` : `${best.text} (${best.support.toFixed(2)})`}`,
    );
    if (best === undefined) return { text: undefined, support: 0, log: log.join(' / ') };
    const quoted = passages.filter(({ id }) => best.quotes.some((quote) => quote.passageId === id));
    const verdict = { kind: 'verify', question: need.question, finding: best, passages: quoted } as const;
    const { supported, reason: problem } = await done(engine, verdict);
    if (!supported)
      return { text: undefined, support: 0, log: `${log.join(' / ')} not verified: ${problem}` };
    findings.push(best);
  }
  const support = Math.min(...findings.map((finding) => finding.support));
  const composed = await done(engine, { kind: 'compose', question, plan, findings });
  return { text: composed?.text, support, log: log.join(' / ') };
}

async function done<K extends ReasonerJobKind>(engine: Reasoner, job: JobOf<K>): Promise<JobValue[K]> {
  const result = await engine.run(job, new AbortController().signal);
  if (result.kind !== 'done') throw new Error(result.message);
  return result.value;
}

const part = 'measure';
const qaSets = ['qa-hotpotqa-train100', 'qa-2wiki-train', 'qa-musique-train100'];

function sets(): readonly MeasuredSet[] {
  const world = { seed: 77, articles: 1000, questions: 1000 };
  const kinds = [...new Set(fictional(world).map(({ kind }) => kind))].toSorted();
  const ofKind = (kind: string) =>
    (fictional(world) as readonly FictionalExample[]).filter((each) => each.kind === kind);
  return [
    ...qaSets.flatMap((name) => [
      { name, examples: () => retrieved(half(questionSet(name), part)) },
      {
        name: `${name}, no gold`,
        examples: () => retrieved(half(questionSet(name), part), 'none'),
      },
      {
        name: `${name}, only on the way`,
        examples: () => retrieved(half(questionSet(name), part), 'on the way'),
      },
    ]),
    { name: 'qa-2wiki-train, single steps', examples: () => singleSteps('qa-2wiki-train', part) },
    { name: 'qa-2wiki-train, not stated', examples: () => unstatedSteps('qa-2wiki-train', part) },
    { name: 'train-squad11-dev', examples: () => paragraphs('train-squad11-dev', { limit: 500, others: 2 }) },
    {
      name: 'train-squad11-hardneg (dev)',
      examples: () =>
        paragraphs('train-squad11-hardneg', { limit: 1000, others: 1 }).filter(({ id }) =>
          id.startsWith('s11d'),
        ),
    },
    {
      name: 'train-squad20-devhalf (odd)',
      examples: () =>
        paragraphs('train-squad20-devhalf', { limit: 1200, others: 0 }).filter((_, index) => index % 2 === 1),
    },
    ...kinds.map((kind) => ({ name: `fictional, ${kind}`, examples: () => ofKind(kind) })),
  ];
}

type Measuring = { readonly engine: Reasoner; readonly limit: number; readonly show: boolean };

async function measure({ name, examples }: MeasuredSet, { engine, limit, show }: Measuring): Promise<string> {
  const all = examples().slice(0, limit);
  const started = process.cpuUsage();
  const outcomes: (Outcome & { readonly example: ReadingExample })[] = [];
  for (const example of all) outcomes.push({ example, ...(await answer(engine, example)) });
  const { user, system } = process.cpuUsage(started);
  const given = outcomes.filter(({ text }) => text !== undefined);
  const mean = (value: (outcome: (typeof outcomes)[number]) => number, over = outcomes) =>
    over.reduce((sum, each) => sum + value(each), 0) / Math.max(1, over.length);
  const right = ({ text, example }: (typeof outcomes)[number]) =>
    text !== undefined && isRight(text, example) ? 1 : 0;
  if (show) {
    const bad = outcomes.filter((each) =>
      each.text === undefined ? each.example.answers.length > 0 : right(each) === 0,
    );
    for (const { example, text, log } of bad)
      console.error(
        `${text === undefined ? 'REFUSED' : 'WRONG'} ${example.question} => ${example.answers[0] ?? 'none'} | ${text ?? ''} | ${log}`,
      );
  }
  const cells = [
    name,
    all.length,
    mean(({ text, example }) => (text === undefined ? 0 : exactMatch(text, example.answers))).toFixed(3),
    mean(({ text, example }) => (text === undefined ? 0 : f1(text, example.answers))).toFixed(3),
    (given.length / Math.max(1, all.length)).toFixed(2),
    given.length === 0 ? '-' : mean(right, given).toFixed(2),
    given.length === 0 ? '-' : mean(({ support }) => support, given).toFixed(2),
    ((user + system) / 1000 / Math.max(1, all.length)).toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'boolean', default: false },
    trained: { type: 'boolean', default: false },
    weights: { type: 'string', default: weightsFolder },
    limit: { type: 'string', default: '1000000' },
  },
});

async function engine(): Promise<Reasoner> {
  if (!values.trained) return reader;
  const passages = await openTrained(values.weights);
  if (passages === undefined) process.exit(1);
  return createTrainedReader(passages);
}

if (hasData()) {
  const [wanted = ''] = positionals;
  const measuring = { engine: await engine(), limit: Number(values.limit), show: values.show };
  console.log(
    '| set | questions | EM | F1 | answered | right of answered | mean support | CPU ms |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const set of sets().filter(({ name }) => name.includes(wanted)))
    console.log(await measure(set, measuring));
} else console.log('measure-reader: skipped, because ../shared/data is not there.');
