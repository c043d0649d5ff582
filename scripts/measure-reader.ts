// Measures the engine `reader` on its own: given passages that hold the answer among others, or none that does.
//   npm run measure-reader [-- SET [show]]   SET: part of a set's name; show: prints what went wrong

import type { Finding } from '../src/core/answer.ts';
import { exactMatch, f1 } from '../src/core/evaluation/answer-score.ts';
import { compose } from '../src/core/reader/jobs/compose.ts';
import { decompose } from '../src/core/reader/jobs/decompose.ts';
import { extract } from '../src/core/reader/jobs/extract.ts';
import { verify } from '../src/core/reader/jobs/verify.ts';
import { hasData, questionSet } from './fit/training-sets.ts';
import {
  half,
  paragraphs,
  type ReadingExample,
  retrieved,
  singleSteps,
  unstatedSteps,
} from './reader/examples.ts';
import { type FictionalExample, fictional } from './reader/fictional.ts';
import { isRight } from './reader/reading-rows.ts';

type Outcome = { readonly text: string | undefined; readonly support: number; readonly log: string };
type MeasuredSet = { readonly name: string; readonly examples: () => readonly ReadingExample[] };

/** The jobs as the agent chains them: needs one after the other, each finding verified, then put together. */
function answer({ question, passages }: ReadingExample): Outcome {
  const plan = decompose(question);
  const findings: Finding[] = [];
  const log: string[] = [];
  for (const need of plan.needs) {
    const { findings: found, reason } = extract({
      need: need.id,
      question: need.question,
      expects: need.expects,
      passages,
    });
    const [best] = found;
    log.push(
      `${need.question} = ${best === undefined ? `refused: ${reason}` : `${best.text} (${best.support.toFixed(2)})`}`,
    );
    if (best === undefined) return { text: undefined, support: 0, log: log.join(' / ') };
    const quoted = passages.filter(({ id }) => best.quotes.some((quote) => quote.passageId === id));
    const { supported, reason: problem } = verify(need.question, best, quoted);
    if (!supported)
      return { text: undefined, support: 0, log: `${log.join(' / ')} not verified: ${problem}` };
    findings.push(best);
  }
  const support = Math.min(...findings.map((finding) => finding.support));
  return { text: compose(plan, findings)?.text, support, log: log.join(' / ') };
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

function measure({ name, examples }: MeasuredSet, show: boolean): string {
  const all = examples();
  const started = process.cpuUsage();
  const outcomes = all.map((example) => ({ example, ...answer(example) }));
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

if (hasData()) {
  const [wanted = '', show] = process.argv.slice(2);
  console.log(
    '| set | questions | EM | F1 | answered | right of answered | mean support | CPU ms |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const set of sets().filter(({ name }) => name.includes(wanted)))
    console.log(measure(set, show === 'show'));
} else console.log('measure-reader: skipped, because ../shared/data is not there.');
