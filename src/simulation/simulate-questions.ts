import type { FaultContext } from '../adapters/any/faults/fault-context.ts';
import { faultyReasoner } from '../adapters/any/faults/faulty-reasoner.ts';
import { faultySource } from '../adapters/any/faults/faulty-source.ts';
import type { Budget, RunEvent } from '../core/event.ts';
import { drawFault, type FaultPlan, hasFaults } from '../core/faults/fault-plan.ts';
import { FaultRecord, type InjectedFault } from '../core/faults/injected-fault.ts';
import { misspell } from '../core/faults/spoil-text.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PolicyName } from '../core/policy-name.ts';
import type { State } from '../core/state.ts';
import { Random } from '../core/world/random.ts';
import type { Reasoner } from '../ports/reasoner.ts';
import type { RelevanceChecker } from '../ports/relevance-checker.ts';
import type { Source } from '../ports/source.ts';
import type { SharedStates } from './shared-states.ts';
import { simulateRun } from './simulate-run.ts';
import { VirtualClock } from './virtual-clock.ts';

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
  /** In the place of `next`, a policy made for each run from its question and what is put into it: an upper bound knows both. */
  readonly nextFor?: (question: Asked, record: FaultRecord) => Policy;
  readonly faults: FaultPlan;
  /** Words to draw other subjects by, for example titles of the collection. */
  readonly elsewhere: readonly string[];
  readonly budget: Budget;
  readonly seed: number;
  /** Shared by runs that begin alike. Only where `next` follows from the state alone. */
  readonly states?: SharedStates | undefined;
};

/** `goldIds`: the passages that are needed; `answers`: all right ones. Faults that aim at them need them; empty or absent where nobody knows. */
export type Asked = {
  readonly id: string;
  readonly question: string;
  readonly goldIds?: readonly string[];
  readonly answers?: readonly string[];
};

export type SimulatedRun<Question extends Asked> = {
  readonly question: Question;
  readonly events: readonly RunEvent[];
  /** What the events come to. */
  readonly state: State;
  /** The faults that befell it, in order. */
  readonly injected: readonly InjectedFault[];
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
  for (const question of questions) {
    signal.throwIfAborted();
    yield { question, ...(await simulateQuestion(question, simulation, signal)) };
  }
}

async function simulateQuestion(asked: Asked, simulation: Simulation, signal: AbortSignal) {
  const { engine, policy, faults, budget, seed, states } = simulation;
  // Each question has its own sequences, so that a fault does not shift with the searches of others, nor with the engine's jobs.
  const random = new Random(seed).fork(asked.id);
  const record = new FaultRecord();
  const clock = new VirtualClock();
  const context = { ...contextOf(asked, simulation), record, clock };
  const drawing = (label: string): FaultContext => {
    const own = random.fork(label);
    return { ...context, random: () => own.next() };
  };
  const isFaulty = hasFaults(faults);
  const source = isFaulty ? faultySource(simulation.source, drawing('search')) : simulation.source;
  const reasoner = isFaulty ? faultyReasoner(engine.reasoner, drawing('engine')) : engine.reasoner;
  const question = isFaulty ? questionWithFault(asked.question, drawing('question')) : asked.question;
  const next = simulation.nextFor?.(asked, record) ?? states?.remembering(simulation.next) ?? simulation.next;
  const world = { sources: [source], reasoner, checker: engine.checker, engine: engine.name, clock, record };
  const log = await simulateRun(world, { question, policy, next, budget, seed, states }, signal);
  return { ...log, injected: record.injected };
}

function contextOf({ goldIds = [], answers = [] }: Asked, { faults, elsewhere }: Simulation) {
  return { plan: faults, elsewhere, goldIds, answers };
}

function questionWithFault(question: string, { plan, random, record }: FaultContext): string {
  if (drawFault(plan, 'question', { drawn: random() }) === undefined) return question;
  const misspelled = misspell(question, random);
  if (misspelled === undefined) return question;
  record.note('misspelled');
  return misspelled;
}
