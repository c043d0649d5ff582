// Times the evaluation engine: runs a second over a made-up world with reader-v0, cold and warm, on one thread and on all.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { lexicalChecker } from '../src/adapters/any/lexical-checker.ts';
import { reader } from '../src/adapters/any/reader.ts';
import { openLibrary } from '../src/adapters/node/open-library.ts';
import { defaultBudget } from '../src/agent/agent.ts';
import { describeMachine } from '../src/cli/machine.ts';
import { openEvaluation } from '../src/cli/open-evaluation.ts';
import type { EvaluationQuestion } from '../src/core/evaluation/question.ts';
import type { LibraryDump } from '../src/core/library/library-dump.ts';
import type { PolicyName } from '../src/core/policy-name.ts';
import { writeEncyclopedia } from '../src/core/world/write-encyclopedia.ts';
import { writeSection } from './write-section.ts';

const help = `npm run bench-evaluation -- [--questions N] [--seeds N] [--workers N] [--record]

Runs N questions (default 100) of the fictional library (seed 7, 1000 articles) by naive, retry and rules, without faults and with 10% irrelevant
results, 5% empty ones and 5% errors under each of the fault seeds (default 4), on one thread and on all. The first pass of each policy is cold: nothing
was read before.`;

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '100' },
    seeds: { type: 'string', default: '4' },
    workers: { type: 'string', default: String(Math.min(8, availableParallelism())) },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const signal = new AbortController().signal;
const policies: readonly PolicyName[] = ['naive', 'retry', 'rules'];
const engine = { name: 'reader-v0', reasoner: reader, checker: lexicalChecker };
const budget = { ...defaultBudget, steps: 160, timeMs: 600_000 };
const faults = { rates: { irrelevant: 0.1, empty: 0.05, down: 0.05 } };

type Row = {
  readonly what: string;
  readonly runs: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
};

async function measure(
  dump: LibraryDump,
  questions: readonly EvaluationQuestion[],
  workers: number,
): Promise<readonly Row[]> {
  const evaluation = openEvaluation(dump, { engine, workers });
  const rows: Row[] = [];
  // The threads have read the library once they have answered.
  for await (const _ of evaluation.run(
    questions.slice(0, workers),
    { policy: 'naive', faults, budget, seed: 0 },
    signal,
  ));
  for (const policy of policies) {
    rows.push(
      await time(`${policy}, cold`, async () =>
        count(evaluation.run(questions, { policy, faults: { rates: {} }, budget, seed: 1 }, signal)),
      ),
    );
    const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
    rows.push(
      await time(`${policy}, faults of ${seeds.length} seeds`, async () => {
        let runs = 0;
        for (const seed of seeds)
          runs += await count(evaluation.run(questions, { policy, faults, budget, seed }, signal));
        return runs;
      }),
    );
  }
  await evaluation.close();
  return rows;
}

async function count(reports: AsyncIterable<unknown>): Promise<number> {
  let runs = 0;
  for await (const _ of reports) runs++;
  return runs;
}

async function time(what: string, work: () => Promise<number>): Promise<Row> {
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  const runs = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { what, runs, seconds: (performance.now() - startedAt) / 1000, cpuSeconds: (user + system) / 1e6 };
}

function table(rows: readonly Row[], workers: number): string {
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  const cpuSeconds = rows.reduce((sum, row) => sum + row.cpuSeconds, 0);
  const all = [...rows, { what: 'all', runs, seconds, cpuSeconds }];
  const lines = all.map(
    (row) =>
      `| ${row.what} | ${row.runs} | ${(row.runs / row.seconds).toFixed(0)} | ${((1000 * row.cpuSeconds) / row.runs).toFixed(1)} ms |`,
  );
  return [
    `| ${workers} ${workers === 1 ? 'thread' : 'threads'} | Runs | Runs a second | Processor time a run |`,
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

async function main(): Promise<void> {
  const { articles, questions } = writeEncyclopedia({
    seed: 7,
    articles: 1000,
    questions: Number(values.questions),
  });
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(articles, { path: 'world', signal });
  const dump = library.dump();
  library.close();
  const tables: string[] = [];
  for (const workers of new Set([1, Number(values.workers)]))
    tables.push(table(await measure(dump, questions, workers), workers));
  const text = tables.join('\n\n');
  console.log(text);
  const command = `    npm run bench-evaluation -- ${process.argv.slice(2).join(' ')}`.trimEnd();
  if (values.record)
    writeSection('bench-evaluation', {
      title: 'Speed of evaluations',
      text: [command, '', `On ${describeMachine()}.`, '', text].join('\n'),
    });
}

if (values.help) console.log(help);
else await main();
