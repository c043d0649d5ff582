import { bootstrapMean, type Interval } from '../../src/core/evaluation/bootstrap.ts';
import { type RunReport, reportRun } from '../../src/core/evaluation/run-report.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { PolicyName } from '../../src/core/policy-name.ts';
import { Random } from '../../src/core/world/random.ts';
import { oracleFor } from '../../src/simulation/oracle-for.ts';
import { simulateQuestions } from '../../src/simulation/simulate-questions.ts';
import type { ChainWorld } from './world.ts';

/** `rate`: share of searches that are made to fail. */
export type Setting = {
  readonly policy: PolicyName;
  readonly rate: number;
  readonly steps: number;
  readonly seed: number;
  /** Undefined for the oracle, which is made for each question. */
  readonly next: Policy | undefined;
};

/** One point of the curve. `right` is a share of the questions, 0-1, with its 95% bootstrap interval; `searches` is a mean. */
export type Cell = Omit<Setting, 'seed' | 'next'> & {
  readonly questions: number;
  readonly right: number;
  readonly interval: Interval | undefined;
  readonly searches: number;
  /** Searches that were in fact made to fail. */
  readonly failed: number;
};

const titlesToDrawFrom = 500;
const signal = new AbortController().signal;

/** The same for all policies, and more than any needs: what it costs shows in the searches. */
export function budgetFor(steps: number) {
  const searches = 6 + 3 * steps;
  return { searches, steps: 40 + 20 * searches, timeMs: 600_000 };
}

export async function measureCell(world: ChainWorld, setting: Setting): Promise<Cell> {
  const { policy, rate, steps, seed, next = () => undefined } = setting;
  const reports: RunReport[] = [];
  const questions = world.questions.filter((question) => question.steps === steps);
  const isOracle = policy === 'oracle';
  const simulation = {
    ...{ source: world.source, engine: world.engine, policy, seed, budget: budgetFor(steps) },
    ...{ next, states: world.states },
    ...(isOracle ? { nextFor: oracleFor(world.source) } : {}),
    faults: { rates: { irrelevant: rate / 2, 'near-miss': rate / 2 } },
    elsewhere: world.source.passages.slice(0, titlesToDrawFrom).map(({ title }) => title),
  };
  for await (const { question, ...run } of simulateQuestions(questions, simulation, signal))
    reports.push(reportRun(question, run.events, { seconds: 0, ...run }));
  const right = reports.map((report) => Number(report.right));
  const random = new Random(seed).fork(`${policy} ${rate} ${steps}`);
  return {
    ...{ policy, rate, steps, questions: reports.length, right: mean(right) },
    interval: bootstrapMean(right, { random: () => random.next() }),
    searches: mean(reports.map((report) => report.searches)),
    failed: mean(reports.map((report) => report.injected.length)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
