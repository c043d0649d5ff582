import { faultySource } from '../adapters/any/faulty-source.ts';
import type { FaultRates } from '../core/evaluation/faults.ts';
import type { Budget, RunEvent } from '../core/event.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PolicyName } from '../core/policy-name.ts';
import { Random } from '../core/world/random.ts';
import type { Reasoner } from '../ports/reasoner.ts';
import type { RelevanceChecker } from '../ports/relevance-checker.ts';
import type { Source } from '../ports/source.ts';
import { simulateRun } from './simulate-run.ts';

export type Simulation = {
  readonly source: Source;
  /** `name` stands in the log. */
  readonly engine: {
    readonly name: string;
    readonly reasoner: Reasoner;
    readonly checker: RelevanceChecker;
  };
  readonly policy: PolicyName;
  readonly next: Policy;
  readonly faults: FaultRates;
  /** Words to draw irrelevant results by, for example titles of the collection. */
  readonly elsewhere: readonly string[];
  readonly budget: Budget;
  readonly seed: number;
};

export type Asked = { readonly id: string; readonly question: string };

export type SimulatedRun<Question extends Asked> = {
  readonly question: Question;
  readonly events: readonly RunEvent[];
};

/**
 * One run after another, each with its whole log. The same questions and the same simulation give the same runs, and a question the same run in
 * whatever company it stands. Rejects only with the signal's reason.
 */
export async function* simulateQuestions<Question extends Asked>(
  questions: Iterable<Question>,
  simulation: Simulation,
  signal: AbortSignal,
): AsyncGenerator<SimulatedRun<Question>> {
  const { source, engine, policy, next, faults, elsewhere, budget, seed } = simulation;
  for (const question of questions) {
    signal.throwIfAborted();
    // Each question has its own sequence, so that a fault does not shift with the searches of others.
    const random = new Random(seed).fork(question.id);
    const asked =
      Object.keys(faults).length === 0
        ? source
        : faultySource(source, { rates: faults, random: () => random.next(), elsewhere });
    const { name, reasoner, checker } = engine;
    const world = { sources: [asked], reasoner, checker, engine: name };
    const task = { question: question.question, policy, next, budget, seed };
    yield { question, events: await simulateRun(world, task, signal) };
  }
}
