import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RunSummary } from '../../core/run-summary.ts';
import { followChanges } from '../runs/follow-changes.ts';
import { useServices } from '../services.ts';
import type { ListedRun } from './filter-runs.ts';
import { runStanding } from './run-standing.ts';

/** All runs, newest first, with how each stands now; undefined until they were listed. */
export function useRuns(): readonly ListedRun[] | undefined {
  const { trajectories, session } = useServices();
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
  const view = useSyncExternalStore(session.view.watch, session.view.current);
  const driven = view.kind === 'running' ? view.runId : undefined;
  const now = useNow();
  return useMemo(
    () => runs?.map((run) => ({ run, standing: runStanding(run, { now, driven }) })),
    [runs, now, driven],
  );
}

const tickMs = 30_000;

/** The time, at steps that words for it change at. */
export function useNow(): number {
  const { clock } = useServices();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), tickMs);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
