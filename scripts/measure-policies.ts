// npm run measure-policies: naive, retry, rules and learned on worlds and sets that nothing was learnt from, with and without faults; writes its section of docs/results.md.
import { parseArgs } from 'node:util';
import { MemorySource } from '../src/adapters/any/memory-library/memory-source.ts';
import { openLibrary } from '../src/adapters/node/open-library.ts';
import { engineOf } from '../src/cli/engine-of.ts';
import { type EvaluationPlan, evaluateRuns } from '../src/cli/evaluate-runs.ts';
import { networkFor } from '../src/cli/policy-of.ts';
import { bootstrapMean } from '../src/core/evaluation/bootstrap.ts';
import type { RunReport } from '../src/core/evaluation/run-report.ts';
import { noFaults } from '../src/core/faults/fault-plan.ts';
import { parseFaults } from '../src/core/faults/parse-faults.ts';
import { Random } from '../src/core/world/random.ts';
import { rememberingChecker } from '../src/simulation/remembering-checker.ts';
import { rememberingReasoner } from '../src/simulation/remembering-reasoner.ts';
import type { TrainingSet } from './fit/training-sets.ts';
import { openKeptReports } from './measured/kept-reports.ts';
import { measuredSets } from './measured/measured-sets.ts';
import { budgetOf } from './policy/draw-run.ts';
import { writeSection } from './write-section.ts';

const { values } = parseArgs({
  options: {
    limit: { type: 'string', default: '100' },
    sets: { type: 'string', default: '' },
    faults: { type: 'string', default: 'irrelevant=0.1,near-miss=0.05,empty=0.05,down=0.05' },
    policies: { type: 'string', default: 'naive,retry,rules,learned' },
    engine: { type: 'string', default: 'reader-v0' },
    readings: { type: 'string' },
    file: { type: 'string' },
    kept: { type: 'string' },
    seconds: { type: 'string', default: '1000000' },
    write: { type: 'boolean', default: false },
  },
});
const { signal } = new AbortController();
const endsAt = performance.now() + Number(values.seconds) * 1000;
const policies = ['naive', 'retry', 'rules', 'learned'] as const;
type Measured = (typeof policies)[number];
const wanted = policies.filter((policy) => values.policies.split(',').includes(policy));
const network = await networkFor(['learned'], values.file);
const limit = Number(values.limit);
const engine = await engineOf({ name: values.engine, weights: undefined, readings: values.readings }, signal);
const kept = openKeptReports(values.kept);

type Outcome = {
  readonly measured: ReadonlyMap<Measured, readonly RunReport[]>;
  /** Questions that the engine answers right where nothing goes wrong and what is needed is known. */
  readonly answerable: ReadonlySet<string>;
};

async function openSet(set: TrainingSet): Promise<Pick<EvaluationPlan, 'source' | 'engine'>> {
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(set.corpus, { path: set.name, signal });
  const source = new MemorySource(library.dump());
  library.close();
  const remembering = {
    reasoner: rememberingReasoner(engine.reasoner),
    checker: rememberingChecker(engine.checker),
  };
  return { source, engine: { ...engine, ...remembering } };
}

/** One after another; what was measured before is not measured again. Ends with the time that it was given. */
async function runsOf(set: TrainingSet, series: string, plan: EvaluationPlan): Promise<readonly RunReport[]> {
  const reports: RunReport[] = [];
  for (const question of set.questions.slice(0, limit)) {
    const key = `${set.name} ${series} ${question.id}`;
    const known = kept.find(key);
    if (known === undefined && performance.now() > endsAt) outOfTime(key);
    const report = known ?? (await only(evaluateRuns([question], plan, signal)));
    if (known === undefined) kept.add(key, report);
    reports.push(report);
  }
  return reports;
}

function outOfTime(key: string): never {
  console.error(`The time is up at "${key}". The same command goes on from there.`);
  process.exit(3);
}

async function only(reports: AsyncGenerator<RunReport>): Promise<RunReport> {
  for await (const report of reports) return report;
  throw new Error('A question brought no run.');
}

async function measure(
  set: TrainingSet,
  spec: string,
  opened: Pick<EvaluationPlan, 'source' | 'engine'>,
): Promise<Outcome> {
  const faults = parseFaults(spec);
  if (faults.kind === 'invalid') throw new Error(faults.message);
  const plan = { ...opened, network, faults: faults.plan, budget: budgetOf(6), seed: 1 };
  const measured = new Map<Measured, readonly RunReport[]>();
  for (const policy of wanted) {
    const series = policy === 'learned' ? `learned ${values.file ?? ''} ${spec}` : `${policy} ${spec}`;
    measured.set(policy, await runsOf(set, series, { ...plan, policy }));
  }
  const bound = await runsOf(set, 'oracle', { ...plan, faults: noFaults, policy: 'oracle' });
  const right = bound.filter((report) => report.right && report.answerable);
  return { measured, answerable: new Set(right.map(({ id }) => id)) };
}

const mean = (list: readonly number[]) =>
  list.reduce((sum, each) => sum + each, 0) / Math.max(1, list.length);
const random = new Random(1);
const right = (reports: readonly RunReport[]) => reports.map((report) => Number(report.right));
const isWrong = (report: RunReport) => Number(!report.right && report.answer !== undefined);

function paired(own: readonly number[], other: readonly number[]): string {
  const differences = own.map((value, index) => value - (other[index] ?? 0));
  const [low, high] = bootstrapMean(differences, { random: () => random.next() }) ?? [0, 0];
  return `${mean(differences).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

function rowsOf(name: string, { measured, answerable: can }: Outcome): readonly string[] {
  const rules = measured.get('rules') ?? [];
  return [...measured].map(([policy, reports]) => {
    const without = reports.filter(({ answerable }) => !answerable);
    const withAnswer = reports.filter(({ answerable }) => answerable);
    const gaveUp = (list: readonly RunReport[]) =>
      list.length === 0 ? '' : mean(list.map((report) => Number(report.answer === undefined))).toFixed(3);
    return `| ${[
      ...[name, policy, String(reports.length), mean(right(reports)).toFixed(3)],
      policy === 'rules' ? '' : paired(right(reports), right(rules)),
      mean(reports.map(isWrong)).toFixed(3),
      mean(reports.map(({ goldInTop5 }) => Number(goldInTop5 ?? 0))).toFixed(3),
      ...[gaveUp(without), gaveUp(withAnswer), gaveUp(reports.filter(({ id }) => can.has(id)))],
      mean(reports.map(({ searches }) => searches)).toFixed(2),
    ].join(' | ')} |`;
  });
}

const rows: string[] = [];
const isWanted = ({ name }: TrainingSet) =>
  values.sets === '' || values.sets.split(',').some((part) => name.includes(part));
for (const set of measuredSets().filter(isWanted)) {
  const opened = await openSet(set);
  for (const spec of ['', values.faults]) {
    const own = rowsOf(spec === '' ? set.name : `${set.name}, faults`, await measure(set, spec, opened));
    console.log(own.join('\n'));
    rows.push(...own);
  }
}
const isUsual = engine.name === 'reader-v0';
const text = [
  `    npm run measure-policies -- --limit ${limit}${isUsual ? '' : ` --engine ${engine.name}`} --write`,
  '',
  `Engine \`${engine.name}\`, 6 searches a question for every policy. Faults: \`${values.faults}\`. Of the sets only questions that no weights were fitted on. "To rules": paired difference of right runs with its 95% bootstrap interval. "Those the engine can answer": the oracle, which knows what is needed, answers them right without faults.`,
  '',
  '| Set | Policy | Questions | Right | To rules | Wrong answers | All gold in first 5 | Right give-ups | Wrong give-ups | The same, of those the engine can answer | Searches |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
const section = isUsual
  ? (['policies', 'The learned policy'] as const)
  : (['policies-reader', 'The learned policy with the trained reader'] as const);
if (values.write) writeSection(section[0], { title: section[1], text });
