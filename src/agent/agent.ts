import type { Budget, RunEvent, RunStarted } from '../core/event.ts';
import { foldEvents } from '../core/evolve.ts';
import type { RunId, SourceId } from '../core/ids.ts';
import { nextBy } from '../core/policy/next.ts';
import type { Policies } from '../core/policy/policy.ts';
import type { PolicyName } from '../core/policy-name.ts';
import type { Clock } from '../ports/clock.ts';
import type { TrajectoryStore } from '../ports/trajectory-store.ts';
import { type DriveEnd, drive } from './drive.ts';
import { type ForkOptions, forkEvents } from './fork.ts';
import type { Perform } from './perform.ts';

export type AskOptions = {
  readonly policy: PolicyName;
  readonly engine: string;
  readonly sources: readonly SourceId[];
  readonly budget: Budget;
  readonly seed: number;
  readonly mayAsk: boolean;
};

export type AgentParts = {
  readonly store: TrajectoryStore;
  readonly perform: Perform;
  readonly policies: Policies;
  /** Gets a policy ready that needs it, before a run is begun or gone on with; why it cannot be had, in words for the person. */
  readonly prepare?: (policy: PolicyName) => Promise<string | undefined>;
  /** Names the weights that a trained policy has now; undefined for the others. Asked when it is ready. */
  readonly weights?: (policy: PolicyName) => string | undefined;
  readonly clock: Clock;
  readonly newRunId: () => RunId;
  readonly graceMs: number;
};

/** A run that goes on as its events are taken. Ending the iteration early leaves a log that can be resumed. */
export type Run = { readonly runId: RunId; readonly events: AsyncGenerator<RunEvent, RunEnd> };

export type RunEnd = DriveEnd | { readonly kind: 'refused'; readonly message: string };

/** How a fork is to go on; its clock and weights are the agent's. */
export type ForkChoice = Omit<ForkOptions, 'at' | 'policyWeights'>;

const standIn: PolicyName = 'rules';

export const longestQuestion = 2000;

export const defaultBudget: Budget = { steps: 80, searches: 6, timeMs: 120_000 };

/** Why a question cannot be asked as it stands, and what to do; undefined where it can. */
export function questionProblem(question: string): string | undefined {
  const text = question.trim();
  if (text === '') return 'The question is empty. Type what you want to find out.';
  if (text.length > longestQuestion) {
    return `The question has ${text.length} characters; at most ${longestQuestion} can be asked. Keep the question itself, and add the rest to the library as a document.`;
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return 'The question has no words in it. Type what you want to find out.';
  return undefined;
}

/** Starts, resumes and forks runs. The page, the headless runner, evaluation and tests all go through here. */
export class Agent {
  readonly #parts: AgentParts;

  constructor(parts: AgentParts) {
    this.#parts = parts;
  }

  /** Where a trained policy cannot be had, the rules stand in for it, and the log says so. */
  ask(question: string, options: AskOptions, signal: AbortSignal): Run {
    const runId = this.#parts.newRunId();
    return { runId, events: this.#ask(runId, { ...options, question }, signal) };
  }

  resume(runId: RunId, signal: AbortSignal): Run {
    return { runId, events: this.#resume(runId, signal) };
  }

  fork(options: ForkChoice, signal: AbortSignal): Run {
    const runId = this.#parts.newRunId();
    return { runId, events: this.#fork(runId, options, signal) };
  }

  async *#ask(
    runId: RunId,
    { question, ...options }: AskOptions & { readonly question: string },
    signal: AbortSignal,
  ): AsyncGenerator<RunEvent, RunEnd> {
    const policy = (await this.#parts.prepare?.(options.policy)) === undefined ? options.policy : standIn;
    const started: RunStarted = {
      ...{ type: 'run-started', ...options, policy, ...this.#weightsOf(policy) },
      ...{ question: cleanQuestion(question), forkedFrom: undefined },
    };
    return yield* this.#begin(runId, [this.#stamp(started)], signal);
  }

  #stamp(body: RunStarted): RunEvent {
    return { version: 1, at: this.#parts.clock.now(), ...body };
  }

  #weightsOf(policy: PolicyName): { readonly policyWeights?: string } {
    const policyWeights = this.#parts.weights?.(policy);
    return policyWeights === undefined ? {} : { policyWeights };
  }

  /** Stores the first events of a new run, then drives it. */
  async *#begin(
    runId: RunId,
    events: readonly RunEvent[],
    signal: AbortSignal,
  ): AsyncGenerator<RunEvent, RunEnd> {
    const problem = startProblem(events, this.#parts.policies);
    if (problem !== undefined) return { kind: 'refused', message: problem };
    const reply = await this.#parts.store.append(runId, 0, events);
    if (reply.kind === 'conflict') return { kind: 'conflict' };
    if (reply.kind !== 'appended') return { kind: 'not-recorded', message: reply.message };
    yield* events;
    return yield* this.#drive(runId, events, signal);
  }

  async *#resume(runId: RunId, signal: AbortSignal): AsyncGenerator<RunEvent, RunEnd> {
    const loaded = await this.#parts.store.load(runId);
    if (loaded.kind !== 'loaded') return { kind: 'refused', message: loadProblem(loaded) };
    const { policy, policyWeights } = foldEvents(loaded.events);
    const problem = await this.#parts.prepare?.(policy);
    if (problem !== undefined) return { kind: 'refused', message: problem };
    const now = this.#weightsOf(policy);
    const resumed: RunEvent = {
      ...{ version: 1, at: this.#parts.clock.now(), type: 'run-resumed' },
      ...(now.policyWeights === policyWeights ? {} : now),
    };
    const { length } = loaded.events;
    const reply = await this.#parts.store.append(runId, length, [resumed]);
    if (reply.kind === 'conflict') return { kind: 'conflict' };
    if (reply.kind !== 'appended') return { kind: 'not-recorded', message: reply.message };
    yield resumed;
    return yield* this.#drive(runId, [...loaded.events, resumed], signal);
  }

  async *#fork(runId: RunId, options: ForkChoice, signal: AbortSignal): AsyncGenerator<RunEvent, RunEnd> {
    const loaded = await this.#parts.store.load(options.from);
    if (loaded.kind !== 'loaded') return { kind: 'refused', message: loadProblem(loaded) };
    const problem = await this.#parts.prepare?.(options.policy);
    if (problem !== undefined) return { kind: 'refused', message: problem };
    const own = { ...options, ...this.#weightsOf(options.policy), at: this.#parts.clock.now() };
    const events = forkEvents(loaded.events, own);
    return yield* this.#begin(runId, events, signal);
  }

  #drive(runId: RunId, events: readonly RunEvent[], signal: AbortSignal): AsyncGenerator<RunEvent, DriveEnd> {
    const { store, perform, policies, clock, graceMs } = this.#parts;
    return drive({ runId, events, next: nextBy(policies), perform, store, clock, signal, graceMs });
  }
}

/** Control characters say nothing and may upset what shows them. */
function cleanQuestion(question: string): string {
  return question
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function startProblem(events: readonly RunEvent[], policies: Policies): string | undefined {
  const [first] = events;
  if (first?.type !== 'run-started')
    return 'This run cannot be forked: its log does not begin with a question.';
  const policy = policyOf(events);
  if (policies[policy] === undefined) {
    return `Policy "${policy}" is not at hand: no trained one was loaded. Choose ${Object.keys(policies).join(', ')}.`;
  }
  return questionProblem(first.question);
}

/** The policy that steers a run from where its log ends. */
function policyOf(events: readonly RunEvent[]): PolicyName {
  const named = events.findLast((event) => event.type === 'run-forked' || event.type === 'run-started');
  return named?.policy ?? 'rules';
}

function loadProblem(
  reply:
    | { readonly kind: 'missing' }
    | { readonly kind: 'unreadable' | 'unavailable'; readonly message: string },
): string {
  return reply.kind === 'missing' ? 'This run is no longer stored: it was deleted.' : reply.message;
}
