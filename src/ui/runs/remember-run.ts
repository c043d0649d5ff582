import { runId } from '../../core/ids.ts';
import type { RunSession } from './run-session.ts';

const key = 'reroute.run';

/**
 * Keeps in mind which run this tab shows, so that a reload brings it back: an ended run as it was, an interrupted one to go on with.
 * `storage` is the tab's own; where it is blocked nothing is kept.
 */
export async function rememberRun(session: RunSession, storage: () => Storage): Promise<void> {
  const before = quietly(() => storage().getItem(key)) ?? '';
  session.view.watch(() => {
    const view = session.view.current();
    quietly(() => (view.kind === 'idle' ? storage().removeItem(key) : storage().setItem(key, view.runId)));
  });
  if (before !== '' && session.view.current().kind === 'idle') await session.show(runId(before));
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
