// npm run evaluate: runs questions over a library by one or more policies, and measures what came of them.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultBudget } from '../agent/agent.ts';
import type { RunReport } from '../core/evaluation/run-report.ts';
import { type Summary, summarizeRuns } from '../core/evaluation/summarize-runs.ts';
import { faultTable, kindTable, recoveryTable, summaryTable } from '../core/evaluation/summary-table.ts';
import { hasFaults, noFaults } from '../core/faults/fault-plan.ts';
import { faultHelp, parseFaults } from '../core/faults/parse-faults.ts';
import { Random } from '../core/world/random.ts';
import { CommandError, runCommand } from './command-error.ts';
import { defaultEngine, engineOf } from './engine-of.ts';
import { keptOut } from './kept-out.ts';
import { loadLibrary } from './load-library.ts';
import { loadQuestions } from './load-questions.ts';
import { describeCommit, describeMachine } from './machine.ts';
import { defaultWorkers, openEvaluation } from './open-evaluation.ts';
import { networkFor, policyOf } from './policy-of.ts';
import { formatSeconds, Progress } from './progress.ts';
import { wholeNumber } from './whole-number.ts';

const help = `npm run evaluate -- --library DIR [options]

Asks each question of a file and measures answers, evidence, give-ups, false alarms and recovery.

  --library DIR     folder with corpus.jsonl ({"id","title","text","aliases"?} a line) or with documents
  --questions FILE  JSONL of {"id","question","answers":[],"gold_ids":[]}; default DIR/questions.jsonl
  --policy LIST     of naive, retry, rules, learned, and oracle (a bound that knows what is needed); default rules
  --policy-file F   weights of learned; default public/models/policy/policy.json
  --engine NAME     reader (rules with the trained reader), reader-v0 (rules alone) or reader-judging (the trained
                    reader judges relevance too); default ${defaultEngine}
  --weights DIR     folder of the trained reader; default public/models/reader
  --readings FILE   keep what is read for the next time, in FILE and the version of the weights
  --kept-out FILE   only questions that the training's splits (JSON) name as measured
  --faults SPEC     make steps fail at these rates, for example irrelevant=0.1,flaky=0.05x2; each policy is then run
                    without faults too, to tell what they cost. Default none. There are
${faultHelp('                    ')}
  --searches N      most searches a question; default ${defaultBudget.searches}
  --limit N         first N questions only
  --seed S          of everything random; default 1
  --workers N       threads to run on, with the engine reader-v0; default ${defaultWorkers}
  --out FILE        the report as JSON
  --help

The table goes to stdout, progress to stderr. Exit codes: 0 done, 2 wrong usage, 130 stopped.`;

const options = {
  library: { type: 'string' },
  questions: { type: 'string' },
  policy: { type: 'string', default: 'rules' },
  'policy-file': { type: 'string' },
  engine: { type: 'string', default: defaultEngine },
  weights: { type: 'string' },
  readings: { type: 'string' },
  'kept-out': { type: 'string' },
  faults: { type: 'string', default: '' },
  searches: { type: 'string' },
  limit: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function main(signal: AbortSignal): Promise<number> {
  const values = parse();
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.library === undefined)
    throw new CommandError(`Cannot evaluate: --library is missing.\n\n${help}`);
  const policies = values.policy.split(',').map(policyOf);
  const network = await networkFor(policies, values['policy-file']);
  const faults = parseFaults(values.faults);
  if (faults.kind === 'invalid') throw new CommandError(faults.message);
  const { weights, readings } = values;
  const engine = await engineOf({ name: values.engine, weights, readings }, signal);
  const limit = wholeNumber('--limit', values.limit) ?? Number.POSITIVE_INFINITY;
  const searches = wholeNumber('--searches', values.searches) ?? defaultBudget.searches;
  const seed = wholeNumber('--seed', values.seed) ?? 1;
  const workers = wholeNumber('--workers', values.workers) ?? defaultWorkers;
  const file = values.questions ?? join(values.library, 'questions.jsonl');
  const questions = (await keptOut(await loadQuestions(file), values['kept-out'])).slice(0, limit);
  const progress = new Progress();
  const { library, problems } = await loadLibrary(values.library, progress, signal);
  for (const { path, reason } of problems) console.error(`Left out "${path}": ${reason}`);
  // A headless run has no one who waits: the time limit of the page does not hold here.
  const budget = { ...defaultBudget, searches, steps: 40 + 20 * searches, timeMs: 600_000 };
  const plan = { network, faults: faults.plan, budget, seed };
  const evaluation = openEvaluation(library.dump(), { engine, workers });
  library.close();
  const runs: RunReport[] = [];
  const summary: Summary[] = [];
  for (const policy of policies) {
    const collect = async (name: string, own: typeof plan): Promise<readonly RunReport[]> => {
      const watched = watch(evaluation.run(questions, { ...own, policy }, signal), progress, {
        name,
        total: questions.length,
      });
      const reports: RunReport[] = [];
      for await (const run of watched) reports.push(run);
      return reports;
    };
    const own = await collect(policy, plan);
    const without = hasFaults(plan.faults)
      ? await collect(`${policy} without faults`, { ...plan, faults: noFaults })
      : undefined;
    const random = new Random(seed).fork(policy);
    summary.push(
      summarizeRuns(own, {
        ...{ policy, engine: engine.name, faults: values.faults === '' ? 'none' : values.faults },
        random: () => random.next(),
        rightWithout: without && new Set(without.filter(({ right }) => right).map(({ id }) => id)),
      }),
    );
    runs.push(...own);
  }
  await evaluation.close();
  const command = `npm run evaluate -- ${process.argv.slice(2).join(' ')}`;
  const report = { version: 1, command, commit: describeCommit(), machine: describeMachine(), summary, runs };
  if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(report, undefined, 1)}\n`);
  const tables = [summaryTable(summary), recoveryTable(summary), faultTable(summary), kindTable(runs)];
  console.log(tables.filter(Boolean).join('\n\n'));
  return 0;
}

/** The same reports, told on stderr with the time that is left. */
async function* watch(
  reports: AsyncIterable<RunReport>,
  progress: Progress,
  { name, total }: { readonly name: string; readonly total: number },
): AsyncGenerator<RunReport> {
  const startedAt = performance.now();
  let done = 0;
  for await (const report of reports) {
    const perRun = (performance.now() - startedAt) / 1000 / ++done;
    progress.show(`${name}: ${done}/${total}, ${formatSeconds(perRun * (total - done))} left`);
    yield report;
  }
  progress.clear();
}

function parse() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

await runCommand(main);
