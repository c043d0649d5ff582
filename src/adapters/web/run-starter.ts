import type { Budget } from '../../core/event.ts';
import type { RunId, SourceId } from '../../core/ids.ts';
import type { PolicyName } from '../../core/policy-name.ts';
import type { Settings } from '../../core/settings.ts';
import type { ForkRequest, RunStarter, StartedRun } from '../../ports/run-starter.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';

export type RunOptions = {
  readonly policy: PolicyName;
  readonly engine: string;
  readonly sources: readonly SourceId[];
  readonly budget: Budget;
  readonly seed: number;
  readonly mayAsk: boolean;
};

/** What starts runs, whatever the person chose. */
export interface Runner {
  ask(question: string, options: RunOptions, signal: AbortSignal): StartedRun;
  resume(run: RunId, signal: AbortSignal): StartedRun;
  fork(request: ForkRequest, signal: AbortSignal): StartedRun;
}

export type RunStarterOptions = {
  readonly runner: Runner;
  readonly problem: RunStarter['problem'];
  readonly policies: readonly PolicyName[];
  readonly settings: SettingsStore;
  /** Id of the engine as it stands when a run begins. */
  readonly engine: () => string;
  /** Asked when a run begins. */
  readonly sources: () => readonly SourceId[];
  /** The budget before the person's choice; its steps are for its number of searches. */
  readonly budget: Budget;
  readonly newSeed: () => number;
};

/** Puts the person's settings, as they are when a run begins, into the run. A resumed run keeps its own. */
export function createRunStarter(options: RunStarterOptions): RunStarter {
  const { runner, problem, policies, settings, engine, sources, budget, newSeed } = options;
  return {
    ...{ problem, policies },
    ask: (question, signal) => {
      const chosen = settings.current();
      const run = {
        policy: chosen.policy,
        engine: engine(),
        sources: sources(),
        mayAsk: chosen.mayAsk,
        seed: newSeed(),
      };
      return runner.ask(question, { ...run, budget: budgetOf(chosen, budget) }, signal);
    },
    resume: (run, signal) => runner.resume(run, signal),
    fork: (request, signal) => runner.fork(request, signal),
  };
}

/** More searches need more steps around them, in the same proportion; never fewer than the budget has. */
function budgetOf({ searches, timeMs }: Settings, { steps, searches: usual }: Budget): Budget {
  return { steps: Math.max(steps, Math.ceil((steps * searches) / usual)), searches, timeMs };
}

/** A random whole number that fits into 32 bits. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
