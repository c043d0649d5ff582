import { useEffect, useMemo, useState } from 'react';
import type { RunSummary } from '../../core/run-summary.ts';
import { followChanges } from '../runs/follow-changes.ts';
import { useServices } from '../services.ts';
import { useNow } from '../use-now.ts';
import { useObservable } from '../use-observable.ts';
import type { ListedRun } from './filter-runs.ts';
import { runStanding } from './run-standing.ts';

/** All runs, newest first, with how each stands now; undefined until they were listed. */
export function useRuns(): readonly ListedRun[] | undefined {
  const { trajectories, session, clock } = useServices();
  const [runs, setRuns] = useState<readonly RunSummary[]>();
  useEffect(
    () =>
      followChanges({
        read: () => trajectories.list(),
        watch: (changed) => trajectories.watch(changed),
        got: setRuns,
      }),
    [trajectories],
  );
  const view = useObservable(session.view);
  const driven = view.kind === 'running' ? view.runId : undefined;
  const now = useNow(clock, tickMs);
  return useMemo(
    () => runs?.map((run) => ({ run, standing: runStanding(run, { now, driven }) })),
    [runs, now, driven],
  );
}

/** Words for times change at steps of this size. */
export const tickMs = 30_000;
