import { MemorySource } from '../adapters/any/memory-library/memory-source.ts';
import { type EvaluationPlan, plannedRuns } from '../core/evaluation/evaluation-plan.ts';
import { type EvaluationReport, reportVersion } from '../core/evaluation/evaluation-report.ts';
import { fingerprintOf } from '../core/evaluation/fingerprint.ts';
import { goldNotFound } from '../core/evaluation/gold-not-found.ts';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import type { RunReport } from '../core/evaluation/run-report.ts';
import { type Summary, summarizeRuns } from '../core/evaluation/summarize-runs.ts';
import { type FaultPlan, hasFaults, noFaults } from '../core/faults/fault-plan.ts';
import { parseFaults } from '../core/faults/parse-faults.ts';
import type { Network } from '../core/policy/learned/network.ts';
import type { PolicyName } from '../core/policy-name.ts';
import { Random } from '../core/world/random.ts';
import { answersNotFound } from '../simulation/answers-not-found.ts';
import { CommandError } from './command-error.ts';
import { engineOf } from './engine-of.ts';
import type { EvaluationOptions } from './evaluation-options.ts';
import { type KeptRuns, openKeptRuns } from './kept-runs.ts';
import { describeCommit, describeMachine } from './machine.ts';
import { defaultWorkers, type Evaluation, openEvaluation } from './open-evaluation.ts';
import { type OpenedPack, openPack } from './open-pack.ts';
import { originsOf } from './origins-of.ts';
import { checkOutFile, writeOutFile } from './out-file.ts';
import { planOf } from './plan-of.ts';
import { networkFor } from './policy-of.ts';
import { Progress } from './progress.ts';
import { vectorsFor } from './vectors-for.ts';
import { watchRuns } from './watch-runs.ts';
import { wholeNumber } from './whole-number.ts';

type Making = {
  readonly plan: EvaluationPlan;
  readonly network: Network | undefined;
  readonly faults: FaultPlan;
  readonly questions: readonly EvaluationQuestion[];
  readonly evaluation: Evaluation;
  readonly engine: string;
  readonly kept: KeptRuns;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

type Reporting = {
  readonly command: string;
  readonly signal: AbortSignal;
  /** Told the whole report before it is written: what was measured is seen, whatever becomes of the file. */
  readonly show?: (report: EvaluationReport) => void;
};

/** Runs all that the options ask for, keeping each run as it ends, and writes the report to --out. */
export async function makeReport(
  values: EvaluationOptions,
  { command, signal, show }: Reporting,
): Promise<EvaluationReport> {
  const plan = planOf(values);
  await checkOutFile('--out', values.out);
  await checkOutFile('--html', values.html);
  const network = await networkFor(plan.policies, values['policy-file']);
  const faults = parseFaults(values.faults);
  if (faults.kind === 'invalid') throw new CommandError(faults.message);
  const workers = wholeNumber('--workers', values.workers) ?? defaultWorkers;
  const { weights, readings } = values;
  const wanted = await engineOf({ name: values.engine, weights, readings }, signal);
  const progress = new Progress();
  const pack = await openPack(values, { progress, signal });
  const questions = pack.questions.slice(0, plan.limit);
  const questionSet = {
    ...{ name: pack.name, library: pack.library, questions: questions.length },
    fingerprint: fingerprintOf(questions),
  };
  warnOfGold(pack, questions);
  const missing = await warnOfMissing(pack, questions, signal);
  const kept = await openKeptRuns({
    ...{ out: values.out, isContinued: values.continue },
    origins: originsOf({ plan, questions, dump: pack.dump, engine: wanted, network }),
  });
  const { engine, vectors } = await vectorsFor(pack.dump.passages, wanted, { progress, signal });
  const evaluation = openEvaluation(pack.dump, { engine, workers, vectors });
  const making = {
    plan,
    network,
    faults: faults.plan,
    questions,
    evaluation,
    engine: engine.name,
    kept,
    progress,
    signal,
  };
  const made: { readonly summary: Summary; readonly runs: readonly RunReport[] }[] = [];
  try {
    for (const policy of plan.policies) made.push(await runPolicy(policy, making));
  } finally {
    // Threads that nobody ends keep the command from ending.
    await evaluation.close();
  }
  const report: EvaluationReport = {
    ...{ version: reportVersion, command, commit: describeCommit(), machine: describeMachine() },
    ...{ questionSet, budget: plan.budget, seeds: plan.seeds, answersNotFound: missing },
    planned: plannedRuns(questions.length, plan),
    summary: made.map(({ summary }) => summary),
    runs: made.flatMap(({ runs }) => runs),
  };
  show?.(report);
  if (values.out !== undefined) await writeOutFile(values.out, `${JSON.stringify(report, undefined, 1)}\n`);
  await kept.remove();
  return report;
}

/** Every seed with the faults, and without them where there are some, to tell what they cost. */
async function runPolicy(policy: PolicyName, making: Making) {
  const { plan, faults, engine } = making;
  const own = await runSeeds(policy, faults, making);
  const without = hasFaults(faults) ? await runSeeds(policy, noFaults, making) : undefined;
  const random = new Random(plan.seeds[0] ?? 1).fork(policy);
  const summary = summarizeRuns(own, {
    ...{ policy, engine, faults: plan.faults === '' ? 'none' : plan.faults },
    random: () => random.next(),
    rightWithout: without && new Set(without.filter(({ right }) => right).map(({ id }) => id)),
  });
  return { summary, runs: own };
}

async function runSeeds(
  policy: PolicyName,
  faults: FaultPlan,
  making: Making,
): Promise<readonly RunReport[]> {
  const { plan, network, questions, evaluation, engine, kept, progress, signal } = making;
  const runs: RunReport[] = [];
  for (const seed of plan.seeds) {
    const withOrWithout = faults === noFaults && plan.faults !== '' ? ' without faults' : '';
    const series = `${policy}${withOrWithout}${plan.seeds.length > 1 ? `, seed ${seed}` : ''}`;
    // Where the retriever broke, the engine is another than when the runs were kept.
    const keptSeries = `${engine}: ${series}`;
    const known = kept.known(keptSeries);
    const left = questions.filter(({ id }) => !known.has(id));
    const task = { policy, network, faults, budget: plan.budget, seed };
    const made = new Map(known);
    for await (const run of watchRuns(evaluation.run(left, task, signal), progress, {
      ...{ name: series, total: left.length },
    })) {
      made.set(run.id, run);
      await kept.add(keptSeries, run);
    }
    runs.push(...questions.flatMap(({ id }) => made.get(id) ?? []));
  }
  return runs;
}

const mostNamed = 12;

function warnOfGold({ dump }: OpenedPack, questions: readonly EvaluationQuestion[]): void {
  const missing = goldNotFound(questions, dump);
  if (missing.length === 0) return;
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
  console.error(
    `No document of the library has these gold ids, which count as missed: ${missing.slice(0, mostNamed).join(', ')}${more}.`,
  );
}

/** More passages take too long to put in order only for a warning. */
const mostLookedInto = 50_000;

async function warnOfMissing(
  { dump }: OpenedPack,
  questions: readonly EvaluationQuestion[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (dump.passages.length > mostLookedInto) return [];
  const missing = await answersNotFound(questions, new MemorySource(dump), signal);
  if (missing.length > 0)
    console.error(
      `The right answers of ${missing.length} of ${questions.length} questions stand nowhere in the library: ${missing.join(', ')}.`,
    );
  return missing;
}
