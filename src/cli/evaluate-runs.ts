import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import { type RunReport, reportRun } from '../core/evaluation/run-report.ts';
import type { Budget } from '../core/event.ts';
import type { FaultPlan } from '../core/faults/fault-plan.ts';
import type { Passage } from '../core/passage.ts';
import type { Network } from '../core/policy/learned/network.ts';
import { policiesWith } from '../core/policy/policies-with.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PolicyName } from '../core/policy-name.ts';
import type { Source } from '../ports/source.ts';
import { oracleFor } from '../simulation/oracle-for.ts';
import type { SharedStates } from '../simulation/shared-states.ts';
import { simulateQuestions } from '../simulation/simulate-questions.ts';
import type { Engine } from './engine-of.ts';

export type EvaluationPlan = {
  /** A library in memory (adapters/any/memory-library). */
  readonly source: Source & { readonly passages: readonly Passage[] };
  readonly engine: Engine;
  readonly policy: PolicyName;
  /** Of the policy `learned`; plain data, so that it crosses threads. */
  readonly network?: Network | undefined;
  readonly faults: FaultPlan;
  readonly budget: Budget;
  readonly seed: number;
  /** Of evaluations of one library by one engine, one after another. */
  readonly states?: SharedStates | undefined;
};

/** Titles to draw irrelevant results by. */
const titlesToDrawFrom = 500;

const wantsNothing: Policy = () => undefined;

/** One report after another. The same plan gives the same reports, but for the seconds. */
export async function* evaluateRuns(
  questions: readonly EvaluationQuestion[],
  plan: EvaluationPlan,
  signal: AbortSignal,
): AsyncGenerator<RunReport> {
  const isOracle = plan.policy === 'oracle';
  const next = isOracle ? wantsNothing : policiesWith(plan.network)[plan.policy];
  if (next === undefined) throw new Error(`Policy "${plan.policy}" is not at hand.`);
  const elsewhere = plan.source.passages.slice(0, titlesToDrawFrom).map(({ title }) => title);
  const simulation = { ...plan, next, elsewhere, ...(isOracle ? { nextFor: oracleFor(plan.source) } : {}) };
  let startedAt = performance.now();
  for await (const { question, events, state, injected } of simulateQuestions(
    questions,
    simulation,
    signal,
  )) {
    const seconds = (performance.now() - startedAt) / 1000;
    yield reportRun(question, events, { seconds, injected, state });
    startedAt = performance.now();
  }
}
