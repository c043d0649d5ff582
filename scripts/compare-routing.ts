// npm run compare-routing: runs questions with the reader alone and with a model routed by its exam, and compares them question by question.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lexicalChecker } from '../src/adapters/any/lexical-checker.ts';
import { MemorySource } from '../src/adapters/any/memory-library/memory-source.ts';
import { reader } from '../src/adapters/any/reader.ts';
import { defaultBudget } from '../src/agent/agent.ts';
import { createRoutedReasoner } from '../src/agent/routed-reasoner.ts';
import { createTextReasoner } from '../src/agent/text-reasoner.ts';
import type { Engine } from '../src/cli/engine-of.ts';
import { evaluateRuns } from '../src/cli/evaluate-runs.ts';
import { loadLibrary } from '../src/cli/load-library.ts';
import { loadQuestions } from '../src/cli/load-questions.ts';
import { describeMachine } from '../src/cli/machine.ts';
import { Progress } from '../src/cli/progress.ts';
import { bootstrapMean } from '../src/core/evaluation/bootstrap.ts';
import type { EvaluationQuestion } from '../src/core/evaluation/question.ts';
import type { RunReport } from '../src/core/evaluation/run-report.ts';
import { examJobs, onlyMeasured } from '../src/core/exam/exam-job.ts';
import { type JobRoute, routeJobs } from '../src/core/exam/route-jobs.ts';
import { noFaults } from '../src/core/faults/fault-plan.ts';
import { Random } from '../src/core/world/random.ts';
import type { TextEngine } from '../src/ports/text-engine.ts';
import { readExamResult } from '../src/wire/exam-result.ts';
import { openEngine } from './model/open-engine.ts';
import { findTestModel, noTestModel } from './model/test-model.ts';

const help = `npm run compare-routing -- --library DIR --exam FILE [options]

  --library DIR   corpus.jsonl and questions.jsonl
  --exam FILE     what npm run exam -- --out FILE wrote
  --all           every job to the model, whatever the exam says: what routing saves from
  --limit N       first N questions only
  --seconds N     time that the person gives a run; default 120`;

const options = {
  library: { type: 'string' },
  exam: { type: 'string' },
  all: { type: 'boolean', default: false },
  limit: { type: 'string' },
  seconds: { type: 'string', default: '120' },
  help: { type: 'boolean', default: false },
} as const;

const never = new AbortController().signal;
const everyJob: readonly JobRoute[] = examJobs
  .filter((job) => !onlyMeasured.has(job))
  .map((job) => ({ job, to: 'model', why: '' }));

/** Starts a browser only where some job goes to the model. */
async function openModel(isWanted: boolean): Promise<{ engine: TextEngine; close: () => Promise<void> }> {
  if (!isWanted) {
    const unasked = async () => {
      throw new Error('A model was asked for a job that is not its own.');
    };
    return {
      engine: { id: 'model', load: unasked, generate: unasked, unload: unasked },
      close: async () => {},
    };
  }
  const path = findTestModel();
  if (path === undefined) throw new Error(noTestModel);
  return openEngine(path, { contextTokens: 2048 });
}

type Plan = { readonly library: string; readonly questions: readonly EvaluationQuestion[] };

async function runAll({ library: folder, questions }: Plan, engine: Engine): Promise<readonly RunReport[]> {
  const progress = new Progress();
  const { library } = await loadLibrary(folder, { progress, signal: never });
  const budget = { ...defaultBudget, steps: 160, timeMs: 600_000 };
  const reports: RunReport[] = [];
  const source = new MemorySource(library.dump());
  const plan = { source, engine, policy: 'rules', faults: noFaults, budget, seed: 1 } as const;
  for await (const report of evaluateRuns(questions, plan, never)) {
    reports.push(report);
    progress.show(`${engine.name}: ${reports.length} of ${questions.length}`);
  }
  progress.clear();
  library.close();
  return reports;
}

const measures: readonly (readonly [string, (report: RunReport) => number])[] = [
  ['right', ({ right }) => (right ? 1 : 0)],
  ['exact match', ({ exactMatch }) => exactMatch],
  ['F1', ({ f1 }) => f1],
  ['seconds', ({ seconds }) => seconds],
];

function compare(name: string, pairs: readonly (readonly [number, number])[]): string {
  const random = new Random(1).fork(name);
  const differences = pairs.map(([alone, routed]) => routed - alone);
  const interval = bootstrapMean(differences, { random: () => random.next() }) ?? [0, 0];
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [low, high] = interval.map((each) => each.toFixed(3));
  return `| ${name} | ${mean(pairs.map(([alone]) => alone)).toFixed(3)} | ${mean(pairs.map(([, routed]) => routed)).toFixed(3)} | ${mean(differences).toFixed(3)} (${low} to ${high}) |`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help || values.library === undefined || values.exam === undefined) {
    console.log(help);
    return;
  }
  const exam = readExamResult(JSON.parse(await readFile(values.exam, 'utf8')).result);
  if (exam === undefined) throw new Error(`"${values.exam}" holds no result of an exam.`);
  const routes = values.all ? everyJob : routeJobs(exam, { budgetMs: Number(values.seconds) * 1000 });
  const all = await loadQuestions(join(values.library, 'questions.jsonl'));
  const plan = { library: values.library, questions: all.slice(0, Number(values.limit ?? all.length)) };
  const model = await openModel(routes.some(({ to }) => to === 'model'));
  try {
    const reasoner = createRoutedReasoner({
      ...{ reader, model: createTextReasoner(model.engine), routes: () => routes },
    });
    const alone = await runAll(plan, { name: 'reader-v0', reasoner: reader, checker: lexicalChecker });
    const routed = await runAll(plan, { name: 'routed', reasoner, checker: lexicalChecker });
    const pairs = (of: (report: RunReport) => number) =>
      alone.map((report, index) => [of(report), of(routed[index] ?? report)] as const);
    const toModel = routes.filter(({ to }) => to === 'model').map(({ job }) => job);
    console.log(
      `${exam.engine} on ${exam.hardware}: ${toModel.length === 0 ? 'no job' : toModel.join(', ')} to the model.`,
    );
    console.log(`${plan.questions.length} questions, policy rules. ${describeMachine()}\n`);
    console.log('| measure | reader alone | routed | difference, 95% interval |\n| --- | --- | --- | --- |');
    for (const [name, of] of measures) console.log(compare(name, pairs(of)));
  } finally {
    await model.close();
  }
}

await main();
