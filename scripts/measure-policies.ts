// npm run measure-policies: naive, retry, rules and learned on worlds and sets that nothing was learnt from, with and without faults; writes its section of docs/results.md.
import { parseArgs } from 'node:util';
import { lexicalChecker } from '../src/adapters/any/lexical-checker.ts';
import { MemorySource } from '../src/adapters/any/memory-library/memory-source.ts';
import { reader } from '../src/adapters/any/reader.ts';
import { openLibrary } from '../src/adapters/node/open-library.ts';
import { evaluateRuns } from '../src/cli/evaluate-runs.ts';
import { networkFor } from '../src/cli/policy-of.ts';
import { bootstrapMean } from '../src/core/evaluation/bootstrap.ts';
import type { RunReport } from '../src/core/evaluation/run-report.ts';
import { noFaults } from '../src/core/faults/fault-plan.ts';
import { parseFaults } from '../src/core/faults/parse-faults.ts';
import { Random } from '../src/core/world/random.ts';
import { writeEncyclopedia } from '../src/core/world/write-encyclopedia.ts';
import { rememberingChecker } from '../src/simulation/remembering-checker.ts';
import { rememberingReasoner } from '../src/simulation/remembering-reasoner.ts';
import { hasData, heldOutParts, type TrainingSet } from './fit/training-sets.ts';
import { budgetOf } from './policy/draw-run.ts';
import { writeSection } from './write-section.ts';

const { values } = parseArgs({
  options: {
    limit: { type: 'string', default: '100' },
    faults: { type: 'string', default: 'irrelevant=0.1,near-miss=0.05,empty=0.05,down=0.05' },
    policies: { type: 'string', default: 'naive,retry,rules,learned' },
    file: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const { signal } = new AbortController();
const policies = ['naive', 'retry', 'rules', 'learned'] as const;
type Measured = (typeof policies)[number];
const wanted = policies.filter((policy) => values.policies.split(',').includes(policy));
const network = await networkFor(['learned'], values.file);
const limit = Number(values.limit);

/** World 7 and the questions that no weights of this project were fitted on. */
function testSets(): readonly TrainingSet[] {
  const { articles: corpus, questions } = writeEncyclopedia({ seed: 7, articles: 1000, questions: 400 });
  const sets = hasData() ? heldOutParts().filter(({ set }) => set.name.startsWith('qa-')) : [];
  return [
    { name: 'world 7', corpus, questions },
    ...sets.map(({ set, questions: own }) => ({ ...set, questions: own })),
  ];
}

type Outcome = {
  readonly measured: ReadonlyMap<Measured, readonly RunReport[]>;
  /** Questions that the engine answers right where nothing goes wrong and what is needed is known. */
  readonly answerable: ReadonlySet<string>;
};

async function measure(set: TrainingSet, spec: string): Promise<Outcome> {
  const faults = parseFaults(spec);
  if (faults.kind === 'invalid') throw new Error(faults.message);
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(set.corpus, { path: set.name, signal });
  const engine = {
    ...{ name: 'reader-v0', reasoner: rememberingReasoner(reader) },
    checker: rememberingChecker(lexicalChecker),
  };
  const plan = { source: new MemorySource(library.dump()), engine, network, faults: faults.plan };
  library.close();
  const measured = new Map<Measured, readonly RunReport[]>();
  for (const policy of wanted) {
    const reports: RunReport[] = [];
    const own = { ...plan, policy, budget: budgetOf(6), seed: 1 };
    for await (const report of evaluateRuns(set.questions.slice(0, limit), own, signal)) reports.push(report);
    measured.set(policy, reports);
  }
  const answerable = new Set<string>();
  const bound = { ...plan, faults: noFaults, policy: 'oracle', budget: budgetOf(6), seed: 1 } as const;
  for await (const report of evaluateRuns(set.questions.slice(0, limit), bound, signal))
    if (report.right && report.answerable) answerable.add(report.id);
  return { measured, answerable };
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
for (const set of testSets()) {
  for (const spec of ['', values.faults]) {
    const measured = await measure(set, spec);
    const own = rowsOf(spec === '' ? set.name : `${set.name}, faults`, measured);
    console.log(own.join('\n'));
    rows.push(...own);
  }
}
const text = [
  `    npm run measure-policies -- --limit ${limit} --write`,
  '',
  `Engine \`reader-v0\`, 6 searches a question for every policy. Faults: \`${values.faults}\`. Of the sets only questions that no weights were fitted on. "To rules": paired difference of right runs with its 95% bootstrap interval. "Those the engine can answer": the oracle, which knows what is needed, answers them right without faults.`,
  '',
  '| Set | Policy | Questions | Right | To rules | Wrong answers | All gold in first 5 | Right give-ups | Wrong give-ups | The same, of those the engine can answer | Searches |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
if (values.write) writeSection('policies', { title: 'The learned policy', text });
