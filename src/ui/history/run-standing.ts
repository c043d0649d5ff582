import type { RunId } from '../../core/ids.ts';
import { isUnreadable, type RunSummary } from '../../core/run-summary.ts';
import { endWords } from '../../core/wording.ts';

/** How a run stands for the person: a run that nobody has gone on with for a while was cut off. */
export type RunStanding = RunSummary['status'] | 'interrupted' | 'unreadable';

/** A step is given up after a minute; a run that is silent for longer is in no tab any more. */
const silentMs = 90_000;

export type StandingOptions = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The run that this tab drives. */
  readonly driven: RunId | undefined;
};

export function runStanding(run: RunSummary, { now, driven }: StandingOptions): RunStanding {
  if (isUnreadable(run)) return 'unreadable';
  if (run.status !== 'running' || run.runId === driven) return run.status;
  return now - run.lastAt > silentMs ? 'interrupted' : 'running';
}

export const standingWords: Readonly<Record<RunStanding, string>> = {
  ...endWords,
  interrupted: 'Interrupted',
  unreadable: 'Unreadable',
};

/** Whether there is something to go on with. */
export function canResume(standing: RunStanding): boolean {
  return standing === 'stopped' || standing === 'interrupted';
}
