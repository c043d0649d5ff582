// npm run measure-memory: whether recalling past runs helps with questions that are alike and not the same; writes its section of docs/results.md.
import { parseArgs } from 'node:util';
import { DenseSource } from '../src/adapters/any/dense/dense-source.ts';
import { MemorySource } from '../src/adapters/any/memory-library/memory-source.ts';
import { openLibrary } from '../src/adapters/node/open-library.ts';
import { engineOf } from '../src/cli/engine-of.ts';
import { Progress } from '../src/cli/progress.ts';
import { vectorsFor } from '../src/cli/vectors-for.ts';
import { bootstrapMean } from '../src/core/evaluation/bootstrap.ts';
import type { EvaluationQuestion } from '../src/core/evaluation/question.ts';
import { reportRun } from '../src/core/evaluation/run-report.ts';
import { runId } from '../src/core/ids.ts';
import { rulesPolicy } from '../src/core/policy/rules-policy.ts';
import { digestRun, type RunDigest } from '../src/core/recall/digest-run.ts';
import { mostSimilar } from '../src/core/recall/most-similar.ts';
import { Random } from '../src/core/world/random.ts';
import { writeEncyclopedia } from '../src/core/world/write-encyclopedia.ts';
import { rememberingChecker } from '../src/simulation/remembering-checker.ts';
import { rememberingReasoner } from '../src/simulation/remembering-reasoner.ts';
import { simulateRun } from '../src/simulation/simulate-run.ts';
import { writeSection } from './write-section.ts';

const { values } = parseArgs({
  options: {
    ...{ seed: { type: 'string', default: '12' }, pairs: { type: 'string', default: '100' } },
    ...{ engine: { type: 'string', default: 'reader-v0' }, readings: { type: 'string' } },
  },
});
const { signal } = new AbortController();
const seed = Number(values.seed);
const { articles, questions } = writeEncyclopedia({ seed, articles: 500, questions: 1500 });
const library = await openLibrary(async function* () {});
await library.loadCorpus(articles, { path: 'world', signal });
const wanted = await engineOf({ name: values.engine, weights: undefined, readings: values.readings }, signal);
const words = new MemorySource(library.dump());
const { engine, vectors } = await vectorsFor(words.passages, wanted, { progress: new Progress(), signal });
const source = vectors === undefined ? words : new DenseSource(words, vectors);
const world = {
  ...{ sources: [source], engine: engine.name, reasoner: rememberingReasoner(engine.reasoner) },
  checker: rememberingChecker(engine.checker),
};
const budget = { steps: 160, searches: 6, timeMs: 600_000 };

type Pair = { readonly past: EvaluationQuestion; readonly now: EvaluationQuestion };

/** Questions in other words that recall each other: each now has a past that asks for the same, or for something else of the same thing. */
function pairsOf(all: readonly EvaluationQuestion[], most: number): readonly Pair[] {
  const used = new Set<string>();
  const pairs: Pair[] = [];
  for (const now of all) {
    if (pairs.length === most) break;
    if (used.has(now.id)) continue;
    const past = all.find(
      (each) =>
        each.id !== now.id && !used.has(each.id) && each.question !== now.question && isAlike(each, now),
    );
    if (past === undefined) continue;
    used.add(now.id).add(past.id);
    pairs.push({ past, now });
  }
  return pairs;
}

function isAlike(past: EvaluationQuestion, now: EvaluationQuestion): boolean {
  const digest: RunDigest = {
    ...{ runId: runId('past'), question: past.question, ended: 'answered' },
    ...{ worked: [], failed: [], repairs: [] },
  };
  return mostSimilar(now.question, [digest]).length > 0;
}

async function run(question: EvaluationQuestion, digests: readonly RunDigest[]) {
  const recaller = { recall: async (text: string) => mostSimilar(text, digests) };
  const task = { question: question.question, policy: 'rules', next: rulesPolicy, budget, seed } as const;
  const { events } = await simulateRun({ ...world, recaller }, task, signal);
  return { events, report: reportRun(question, events, { seconds: 0, injected: [] }) };
}

type Figures = { readonly right: readonly number[]; readonly searches: readonly number[] };

async function figuresOf(pairs: readonly Pair[], digests: readonly RunDigest[]): Promise<Figures> {
  const reports = [];
  for (const { now } of pairs) reports.push((await run(now, digests)).report);
  return {
    right: reports.map((report) => Number(report.right)),
    searches: reports.map((report) => report.searches),
  };
}
async function measure(name: string, pairs: readonly Pair[]): Promise<readonly string[]> {
  const past: RunDigest[] = [];
  for (const { past: question } of pairs) {
    const { events } = await run(question, []);
    const digest = digestRun(runId(question.id), events);
    if (digest !== undefined) past.push(digest);
  }
  const cold = await figuresOf(pairs, []);
  const ways = [
    { memory: 'cold', figures: cold },
    {
      memory: 'warm, answered runs',
      figures: await figuresOf(
        pairs,
        past.filter(({ ended }) => ended === 'answered'),
      ),
    },
    { memory: 'warm, all runs', figures: await figuresOf(pairs, past) },
  ];
  return ways.map(({ memory, figures: { right, searches } }) => {
    const changes =
      memory === 'cold' ? ['', ''] : [change(right, cold.right, 3), change(searches, cold.searches, 2)];
    const cells = [name, memory, mean(right).toFixed(3), changes[0], mean(searches).toFixed(2), changes[1]];
    return `| ${cells.join(' | ')} |`;
  });
}

const random = new Random(seed);
const mean = (list: readonly number[]) =>
  list.reduce((sum, each) => sum + each, 0) / Math.max(1, list.length);

function change(own: readonly number[], cold: readonly number[], digits: number): string {
  const differences = own.map((each, index) => each - (cold[index] ?? 0));
  const [low, high] = bootstrapMean(differences, { random: () => random.next() }) ?? [0, 0];
  return `${mean(differences).toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

const alike = pairsOf(questions, Number(values.pairs));
const same = alike.map(({ now }) => ({ past: now, now }));
const answered: Pair[] = [];
for (const pair of same) if ((await run(pair.now, [])).report.answer !== undefined) answered.push(pair);
const rows = [
  ...(await measure('alike', alike)),
  ...(await measure('the same', same)),
  ...(await measure(`the same, of the ${answered.length} answered`, answered)),
];
const isPlain = engine.name === 'reader-v0';
const text = [
  `    npm run measure-memory -- --seed ${seed} --pairs ${values.pairs}${isPlain ? '' : ` --engine ${engine.name}`}`,
  '',
  `Rules, \`${engine.name}\`, fictional library of seed ${seed}: ${alike.length} questions, after others were asked that recall them and are not the same ("alike"), or after the very same were.`,
  '',
  '| Asked before | Memory | Right | Change to cold | Searches | Change to cold |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
console.log(text);
writeSection(isPlain ? 'memory' : `memory-${engine.name}`, { title: 'Credit to memory', text });
