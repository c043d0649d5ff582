import type { EvaluationHost } from '../../adapters/any/evaluation/evaluation-worker-api.ts';
import { packTrail } from '../../adapters/any/evaluation/pack-trail.ts';
import { type EvaluationPlan, plannedRun, planProblem } from '../../core/evaluation/evaluation-plan.ts';
import type { EvaluationQuestion } from '../../core/evaluation/question.ts';
import { reportRun } from '../../core/evaluation/run-report.ts';
import { type FaultPlan, noFaults } from '../../core/faults/fault-plan.ts';
import { parseFaults } from '../../core/faults/parse-faults.ts';
import type { Network } from '../../core/policy/learned/network.ts';
import { policiesWith } from '../../core/policy/policies-with.ts';
import type { Policies, Policy } from '../../core/policy/policy.ts';
import type { EvaluationRequest, FinishedRun } from '../../ports/evaluation-runner.ts';
import { oracleFor } from '../../simulation/oracle-for.ts';
import { simulateQuestions } from '../../simulation/simulate-questions.ts';
import type { openMemory } from '../open-database.ts';
import { type OpenedEngine, openEngine } from './open-engine.ts';
import { openPack, type RefusedPack, refuse } from './open-pack.ts';
import { byMeaning, type OpenedSource, openCorpus, openRemote } from './open-source.ts';

export type EvaluationWorld = {
  readonly host: EvaluationHost;
  readonly openDatabase: typeof openMemory;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** All that the runs of an evaluation need, in this thread. */
export type Ready = {
  readonly plan: EvaluationPlan;
  readonly faults: FaultPlan;
  readonly engine: OpenedEngine;
  readonly source: OpenedSource;
  readonly questions: readonly EvaluationQuestion[];
  readonly policies: Policies;
  /** The weights of `learned`, where the plan has it. */
  readonly network: Network | undefined;
  /** Of the oracle. */
  readonly nextFor: ReturnType<typeof oracleFor> | undefined;
};

export async function prepare(
  { pack, plan, files }: EvaluationRequest,
  { host, openDatabase, now }: EvaluationWorld,
  signal: AbortSignal,
): Promise<Ready | RefusedPack> {
  const problem = planProblem(plan);
  if (problem !== undefined) return refuse(problem);
  const faults = parseFaults(plan.faults);
  if (faults.kind === 'invalid') return refuse(faults.message);
  await host.preparing(pack.kind === 'world' ? 'Writing the made-up world' : 'Reading the questions');
  const opened = await openPack(pack, files);
  if (opened.kind === 'failed') return opened;
  const engine = await openEngine(plan.engine, host);
  if (engine.kind === 'failed') return engine;
  await host.preparing('Putting the library in order');
  const { corpus } = opened;
  // As the page itself searches: with rules alone by words alone.
  const isByMeaning = plan.engine !== 'reader-v0';
  const words =
    corpus === undefined
      ? await openRemote(host, isByMeaning)
      : await openCorpus(corpus, { openDatabase, now, signal });
  if (words.passages === 0) return refuse(emptyLibrary);
  const source = isByMeaning ? await byMeaning(words, host, signal) : words;
  const questions = opened.questions.slice(0, plan.limit ?? opened.questions.length);
  const network = plan.policies.includes('learned') ? await host.policyNetwork() : undefined;
  if (plan.policies.includes('learned') && network === undefined) return refuse(noWeights);
  if (plan.policies.includes('oracle') && source.all === undefined) return refuse(oracleIsBlind);
  const nextFor = source.all === undefined ? undefined : oracleFor({ passages: source.all });
  return {
    ...{ plan, faults: faults.plan, engine, source, questions, network, nextFor },
    policies: policiesWith(network),
  };
}

const noWeights =
  'Cannot evaluate the policy “Learned”: its weights could not be loaded. The settings say why; leave it out, or reload the page.';
const oracleIsBlind =
  'Cannot evaluate the policy “Oracle” over the library of this browser: it needs to see all passages at once. Bring the corpus as a file, or leave the oracle out.';
const emptyLibrary =
  'Cannot evaluate over the library: there is nothing in it. Add documents under Library, or give a corpus.jsonl with the questions.';

const wantsNothing: Policy = () => undefined;

/** The run at a position of the plan, counted from 0. Rejects with the signal's reason, or for a bug. */
export async function runAt(
  position: number,
  { plan, faults, engine, source, questions, policies, nextFor }: Ready,
  { now, signal }: { readonly now: () => number; readonly signal: AbortSignal },
): Promise<FinishedRun> {
  const planned = plannedRun(position, questions.length, plan);
  const question = questions[planned?.question ?? -1];
  if (planned === undefined || question === undefined) throw new Error(`There is no run ${position}.`);
  const { policy, seed, isBeside } = planned;
  const isOracle = policy === 'oracle' && nextFor !== undefined;
  const next = isOracle ? wantsNothing : policies[policy];
  if (next === undefined) throw new Error(`Policy “${policy}” is not at hand.`);
  const simulation = {
    ...{ source: source.source, engine, elsewhere: source.titles, policy, next, seed },
    faults: isBeside ? noFaults : faults,
    budget: plan.budget,
    ...(isOracle ? { nextFor } : {}),
  };
  const startedAt = now();
  for await (const { events, injected } of simulateQuestions([question], simulation, signal)) {
    const seconds = (now() - startedAt) / 1000;
    const report = reportRun(question, events, { seconds, injected });
    return { position, report, trail: await packTrail(events) };
  }
  throw new Error(`Run ${position} brought nothing.`);
}
