import type { RunEvent } from '../core/event.ts';
import type { RunId } from '../core/ids.ts';
import type { PolicyName } from '../core/policy-name.ts';
import type { Query } from '../core/query.ts';

/** Why the events of a run ended. Only 'ended' means that it has an answer or an account. */
export type RunEnd =
  | { readonly kind: 'ended' | 'stopped' | 'conflict' }
  | { readonly kind: 'not-recorded' | 'refused'; readonly message: string };

/** A run that goes on as its events are taken. */
export type StartedRun = { readonly runId: RunId; readonly events: AsyncGenerator<RunEvent, RunEnd> };

export type ForkRequest = {
  readonly from: RunId;
  /** How many events of the old log the new one begins with. */
  readonly length: number;
  readonly policy: PolicyName;
  readonly query: Query | undefined;
};

/** What the page needs of the agent; the composition root puts the settings of the person in. */
export interface RunStarter {
  /** Why a question cannot be asked, and what to do; undefined where it can. */
  problem(question: string): string | undefined;
  ask(question: string, signal: AbortSignal): StartedRun;
  resume(run: RunId, signal: AbortSignal): StartedRun;
  fork(request: ForkRequest, signal: AbortSignal): StartedRun;
  /** Policies that are at hand. */
  readonly policies: readonly PolicyName[];
}
