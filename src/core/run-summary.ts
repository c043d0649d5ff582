import type { RunEvent } from './event.ts';
import type { RunId } from './ids.ts';

/** A line of the history: folded from the run's events when they are appended. Times are milliseconds since 1970. */
export type RunSummary = {
  readonly runId: RunId;
  readonly question: string;
  readonly policy: string;
  readonly engine: string;
  readonly startedAt: number;
  readonly lastAt: number;
  readonly status: 'running' | 'stopped' | 'answered' | 'gave-up';
  readonly answer: string | undefined;
  readonly searches: number;
  /** Number of events. */
  readonly length: number;
};

export function emptySummary(runId: RunId): RunSummary {
  return {
    ...{ runId, question: '', policy: '', engine: '', startedAt: 0, lastAt: 0 },
    ...{ status: 'running', answer: undefined, searches: 0, length: 0 },
  };
}

/** The summary after one more event. */
export function evolveSummary(summary: RunSummary, event: RunEvent): RunSummary {
  const next = { ...summary, lastAt: event.at, length: summary.length + 1 };
  switch (event.type) {
    case 'run-started': {
      const { question, policy, engine, at } = event;
      return { ...next, question, policy, engine, startedAt: at };
    }
    case 'run-forked':
      // It was asked when it was forked: what stands before was copied from its parent.
      return { ...next, policy: event.policy, startedAt: event.at, status: 'running', answer: undefined };
    case 'search-completed':
    case 'search-failed':
      return { ...next, searches: summary.searches + 1 };
    case 'run-stopped':
      return { ...next, status: 'stopped' };
    case 'run-resumed':
      return { ...next, status: summary.status === 'stopped' ? 'running' : summary.status };
    case 'run-answered':
      return { ...next, status: 'answered', answer: event.answer.text };
    case 'run-given-up':
      return { ...next, status: 'gave-up' };
    default:
      return next;
  }
}

export function summarize(runId: RunId, events: Iterable<RunEvent>): RunSummary {
  let summary = emptySummary(runId);
  for (const event of events) summary = evolveSummary(summary, event);
  return summary;
}

/** The line of a run that cannot be read: it is shown, so that it can be deleted. */
export function unreadableSummary(runId: RunId, length: number): RunSummary {
  return { ...emptySummary(runId), question: 'This run cannot be read', status: 'stopped', length };
}

/** A readable run begins with its question, which names a policy. */
export function isUnreadable(summary: RunSummary): boolean {
  return summary.policy === '';
}
