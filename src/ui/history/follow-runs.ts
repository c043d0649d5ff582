import type { RunSummary } from '../../core/run-summary.ts';
import type { TrajectoryStore } from '../../ports/trajectory-store.ts';

/** A run that goes on changes several times a second: the list is read at most this often. */
const restMs = 300;

/**
 * Lists the runs now and after every change, here or in another tab: one reading at a time, and none is missed. Gives a function that
 * ends it.
 */
export function followRuns(
  store: Pick<TrajectoryStore, 'list' | 'watch'>,
  listed: (runs: readonly RunSummary[]) => void,
): () => void {
  let state: 'idle' | 'busy' | 'busy-and-changed' | 'ended' = 'idle';
  const isEnded = () => state === 'ended';
  const read = async () => {
    if (state !== 'idle') {
      if (!isEnded()) state = 'busy-and-changed';
      return;
    }
    state = 'busy';
    const runs = await store.list();
    if (isEnded()) return;
    listed(runs);
    setTimeout(rested, restMs);
  };
  const rested = () => {
    const again = state === 'busy-and-changed';
    if (isEnded()) return;
    state = 'idle';
    if (again) void read();
  };
  const unwatch = store.watch(() => void read());
  void read();
  return () => {
    state = 'ended';
    unwatch();
  };
}
