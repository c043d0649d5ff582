// Recovery by what was put in: runs questions once for each kind of fault, and tells how many of those that end right without it still do.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { lexicalChecker } from '../src/adapters/any/lexical-checker.ts';
import { reader } from '../src/adapters/any/reader.ts';
import { describeMachine } from '../src/cli/machine.ts';
import { type Evaluation, openEvaluation } from '../src/cli/open-evaluation.ts';
import { networkFor } from '../src/cli/policy-of.ts';
import { Progress } from '../src/cli/progress.ts';
import {
  type FaultRecoveries,
  type FaultyRun,
  recoverByFault,
} from '../src/core/evaluation/fault-recovery.ts';
import type { EvaluationQuestion } from '../src/core/evaluation/question.ts';
import type { RunReport } from '../src/core/evaluation/run-report.ts';
import { type FaultKind, faultKinds, faultWords } from '../src/core/faults/fault-kind.ts';
import { type PolicyName, policyNames } from '../src/core/policy-name.ts';
import { Random } from '../src/core/world/random.ts';
import { recoveryTables } from './recovery/tables.ts';
import { type TestWorld, testWorld, testWorldNames } from './recovery/worlds.ts';
import { writeSection } from './write-section.ts';

const help = `npm run recovery -- [options]

  --worlds LIST     of ${testWorldNames.join(', ')}; default both
  --policies LIST   default naive,retry,rules
  --kinds LIST      kinds of faults; default all
  --rate R          how often a fault happens to what it can happen to; default 0.2 (of questions: always)
  --questions N     of each world; default 80
  --searches N      most searches a run; default 12
  --seed S          default 7
  --workers N       threads; default one a processor
  --record          write the tables into docs/results.md
  --help`;

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: testWorldNames.join(',') },
    policies: { type: 'string', default: 'naive,retry,rules' },
    kinds: { type: 'string', default: faultKinds.join(',') },
    rate: { type: 'string', default: '0.2' },
    questions: { type: 'string', default: '80' },
    searches: { type: 'string', default: '12' },
    seed: { type: 'string', default: '7' },
    workers: { type: 'string', default: String(Math.min(8, availableParallelism())) },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const signal = new AbortController().signal;
const engine = { name: 'reader-v0', reasoner: reader, checker: lexicalChecker };
const seed = Number(values.seed);
const budget = {
  searches: Number(values.searches),
  steps: 40 + 20 * Number(values.searches),
  timeMs: 600_000,
};

function chosen<T extends string>(option: string, text: string, among: readonly T[]): readonly T[] {
  return text.split(',').map((name) => {
    const found = among.find((each) => each === name);
    if (found === undefined)
      throw new Error(`Cannot use --${option} "${name}": there are ${among.join(', ')}.`);
    return found;
  });
}

type Asking = {
  readonly evaluation: Evaluation;
  readonly questions: readonly EvaluationQuestion[];
  readonly policy: PolicyName;
};

const wanted = chosen('policies', values.policies, policyNames);
const network = await networkFor(wanted);

async function run(
  { evaluation, questions, policy }: Asking,
  kind: FaultKind | undefined,
): Promise<readonly RunReport[]> {
  const rate = kind !== undefined && faultWords[kind].place === 'question' ? 1 : Number(values.rate);
  const faults = { rates: kind === undefined ? {} : { [kind]: rate } };
  const reports: RunReport[] = [];
  for await (const report of evaluation.run(questions, { policy, faults, budget, seed, network }, signal))
    reports.push(report);
  return reports;
}

async function recoveryOf(asking: Asking, progress: Progress): Promise<FaultRecoveries> {
  const clean = await run(asking, undefined);
  const rightWithout = new Set(clean.filter(({ right }) => right).map(({ id }) => id));
  const runs: FaultyRun[] = [];
  for (const kind of chosen('kinds', values.kinds, faultKinds)) {
    progress.show(`${asking.policy}: ${kind}`);
    runs.push(...(await run(asking, kind)));
  }
  const random = new Random(seed).fork(asking.policy);
  return recoverByFault(runs, { rightWithout, random: () => random.next() });
}

async function measure({ title, dump, questions }: TestWorld, progress: Progress): Promise<string> {
  const evaluation = openEvaluation(dump, { engine, workers: Number(values.workers) });
  const columns = [];
  for (const policy of wanted) {
    columns.push({ policy, recoveries: await recoveryOf({ evaluation, questions, policy }, progress) });
  }
  await evaluation.close();
  return recoveryTables(`${title}, ${questions.length} questions`, columns);
}

async function main(): Promise<void> {
  const progress = new Progress();
  const tables: string[] = [];
  for (const name of chosen('worlds', values.worlds, testWorldNames))
    tables.push(await measure(await testWorld(name, { seed, count: Number(values.questions) }), progress));
  progress.clear();
  console.log(tables.join('\n\n'));
  if (!values.record) return;
  const command = `    npm run recovery -- ${process.argv.slice(2).join(' ')}`.trimEnd();
  const text = [command, '', `On ${describeMachine()}.`, '', ...tables.flatMap((each) => [each, ''])]
    .join('\n')
    .trimEnd();
  writeSection('recovery', { title: 'Recovery by what was put in', text });
}

if (values.help) console.log(help);
else await main();
