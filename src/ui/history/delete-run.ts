import type { RunId } from '../../core/ids.ts';
import type { Services } from '../services.ts';

/** Deletes a run for good. One that this tab drives or shows is taken away first: its log must not be begun anew. */
export async function deleteRun(
  run: RunId,
  { session, trajectories }: Pick<Services, 'session' | 'trajectories'>,
): Promise<void> {
  const view = session.view.current();
  if (view.kind !== 'idle' && view.runId === run) session.clear();
  await trajectories.remove(run);
}
