// Recovery by what was put in: runs questions once for each kind of fault, and tells how many of those that end right without it still do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { lexicalChecker } from '../src/adapters/any/lexical-checker.ts';
import { reader } from '../src/adapters/any/reader.ts';
import { CommandError, orEnd, runCommand } from '../src/cli/command-error.ts';
import { describeMachine } from '../src/cli/machine.ts';
import { type Evaluation, openEvaluation } from '../src/cli/open-evaluation.ts';
import { networkFor } from '../src/cli/policy-of.ts';
import { Progress } from '../src/cli/progress.ts';
import { planLimits } from '../src/core/evaluation/evaluation-plan.ts';
import { type FaultyRun, recoverByFault } from '../src/core/evaluation/fault-recovery.ts';
import type { EvaluationQuestion } from '../src/core/evaluation/question.ts';
import type { RunReport } from '../src/core/evaluation/run-report.ts';
import { type FaultKind, faultKinds, faultWords } from '../src/core/faults/fault-kind.ts';
import { type PolicyName, policyNames } from '../src/core/policy-name.ts';
import { Random } from '../src/core/world/random.ts';
import { keptPoints } from './measured/kept-points.ts';
import { endAfter, numberWithin, questionLimits, wholeWithin } from './measured/number-options.ts';
import { shownArguments } from './measured/shown-arguments.ts';
import { type Measured, recoveryTables } from './recovery/tables.ts';
import { testWorld, testWorldNames } from './recovery/worlds.ts';
import { writeSection } from './write-section.ts';

const help = `npm run recovery -- [options]

  --worlds LIST     of ${testWorldNames.join(', ')}; default all
  --policies LIST   default rules,learned
  --kinds LIST      kinds of faults; default all
  --rate R          how often a fault happens to what it can happen to; default 0.2 (of questions: always)
  --questions N     of each world; default 80
  --searches N      most searches a run; default 12
  --seed S          default 7
  --workers N       threads; default one a processor
  --out FILE        what was measured, world by world; default reports/recovery.json
  --go-on           keep what is in it already
  --seconds N       begin nothing more after so many; --go-on does the rest
  --record          write the tables into docs/results.md
  --help`;

const { values } = orEnd(() =>
  parseArgs({
    options: {
      worlds: { type: 'string', default: testWorldNames.join(',') },
      policies: { type: 'string', default: 'rules,learned' },
      kinds: { type: 'string', default: faultKinds.join(',') },
      rate: { type: 'string', default: '0.2' },
      questions: { type: 'string', default: '80' },
      searches: { type: 'string', default: '12' },
      seed: { type: 'string', default: '7' },
      workers: { type: 'string', default: String(Math.min(8, availableParallelism())) },
      out: { type: 'string', default: 'reports/recovery.json' },
      'go-on': { type: 'boolean', default: false },
      seconds: { type: 'string' },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }),
);

const engine = { name: 'reader-v0', reasoner: reader, checker: lexicalChecker };
const { seed, searches, rateOfOne, count, workers, end } = orEnd(() => ({
  seed: wholeWithin('--seed', values.seed, { least: 0, most: Number.MAX_SAFE_INTEGER }),
  searches: wholeWithin('--searches', values.searches, planLimits.searches),
  rateOfOne: numberWithin('--rate', values.rate, { least: 0, most: 1 }),
  count: wholeWithin('--questions', values.questions, questionLimits),
  workers: wholeWithin('--workers', values.workers, { least: 0, most: 1000 }),
  end: endAfter(values.seconds),
}));
const budget = { searches, steps: 40 + 20 * searches, timeMs: 600_000 };

function chosen<T extends string>(option: string, text: string, among: readonly T[]): readonly T[] {
  return text.split(',').map((name) => {
    const found = among.find((each) => each === name);
    if (found === undefined)
      throw new CommandError(`Cannot use --${option} "${name}": there are ${among.join(', ')}.`);
    return found;
  });
}

type Asking = {
  readonly evaluation: Evaluation;
  readonly questions: readonly EvaluationQuestion[];
  readonly policy: PolicyName;
  readonly signal: AbortSignal;
};

const wanted = orEnd(() => chosen('policies', values.policies, policyNames));
const network = await networkFor(wanted);

async function run(
  { evaluation, questions, policy, signal }: Asking,
  kind: FaultKind | undefined,
): Promise<readonly RunReport[]> {
  const rate = kind !== undefined && faultWords[kind].place === 'question' ? 1 : rateOfOne;
  const faults = { rates: kind === undefined ? {} : { [kind]: rate } };
  const reports: RunReport[] = [];
  for await (const report of evaluation.run(questions, { policy, faults, budget, seed, network }, signal))
    reports.push(report);
  return reports;
}

async function recoveryOf(asking: Asking, progress: Progress): Promise<Omit<Measured, 'world' | 'policy'>> {
  const clean = await run(asking, undefined);
  const rightWithout = new Set(clean.filter(({ right }) => right).map(({ id }) => id));
  const runs: FaultyRun[] = [];
  for (const kind of chosen('kinds', values.kinds, faultKinds)) {
    progress.show(`${asking.policy}: ${kind}`);
    runs.push(...(await run(asking, kind)));
  }
  const random = new Random(seed).fork(asking.policy);
  const sum = (of: (report: RunReport) => number) => clean.reduce((total, each) => total + of(each), 0);
  return {
    questions: clean.length,
    right: rightWithout.size / Math.max(1, clean.length),
    falseAlarms:
      sum((each) => each.falseAlarms) /
      Math.max(
        1,
        sum((each) => each.goodSearches),
      ),
    recoveries: recoverByFault(runs, { rightWithout, random: () => random.next() }),
  };
}

/** What was measured before, by the same numbers. */
function knownBefore(): readonly Measured[] {
  if (!values['go-on']) return [];
  // Written below by this very script.
  return keptPoints(values.out, { list: 'measured', settings: { settings } }) as readonly Measured[];
}

type Report = { readonly settings: string; readonly measured: readonly Measured[] };
const settings = [values.rate, values.questions, values.searches, values.seed, values.kinds].join(' ');

function write(report: Report): void {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(report, undefined, 1)}\n`);
}

async function main(signal: AbortSignal): Promise<number> {
  if (values.help) {
    console.log(help);
    return 0;
  }
  const progress = new Progress();
  const worlds = chosen('worlds', values.worlds, testWorldNames);
  const before = knownBefore();
  const measured: Measured[] = [];
  for (const world of worlds) {
    const known = before.filter((each) => each.world === world && wanted.includes(each.policy));
    measured.push(...known);
    const missing = wanted.filter((policy) => !known.some((each) => each.policy === policy));
    if (missing.length === 0 || performance.now() > end) continue;
    const { dump, questions } = await testWorld(world, { seed, count });
    const evaluation = openEvaluation(dump, { engine, workers });
    try {
      for (const policy of missing) {
        if (performance.now() > end) continue;
        const found = await recoveryOf({ evaluation, questions, policy, signal }, progress);
        measured.push({ world, policy, ...found });
        const others = before.filter((each) => !measured.includes(each));
        write({ settings, measured: [...others, ...measured] });
      }
    } finally {
      await evaluation.close();
    }
  }
  progress.clear();
  const left = worlds.length * wanted.length - measured.length;
  if (left > 0) console.log(`${left} of ${left + measured.length} are not measured: --go-on does them.`);
  const tables = wanted.map((policy) => recoveryTables(measured.filter((each) => each.policy === policy)));
  console.log(tables.join('\n\n'));
  if (!values.record || left > 0) return 0;
  const command = `    npm run recovery -- ${shownArguments(process.argv.slice(2))}`.trimEnd();
  const text = [command, '', `On ${describeMachine()}.`, '', ...tables.flatMap((each) => [each, ''])]
    .join('\n')
    .trimEnd();
  writeSection('recovery', { title: 'Recovery by what was put in', text });
  return 0;
}

await runCommand(main);
