import { runId } from '../../core/ids.ts';
import type { TrajectoryStore } from '../../ports/trajectory-store.ts';
import { createMemoryTrajectoryStore } from '../any/memory-trajectory-store.ts';
import { createIdbTrajectoryStore, type IdbOptions } from './idb-trajectory-store.ts';

export type OpenedTrajectories =
  | { readonly kept: 'disk'; readonly store: TrajectoryStore }
  /** `message` says why runs are gone when the tab closes, and what to do: for the page to show. */
  | { readonly kept: 'memory'; readonly store: TrajectoryStore; readonly message: string };

/** The person's runs: in IndexedDB, or in memory where the browser does not give it, so that questions can be asked all the same. */
export async function openTrajectoryStore(options: IdbOptions = {}): Promise<OpenedTrajectories> {
  const store = createIdbTrajectoryStore(options);
  // No run has an empty id: this only opens the database.
  const reply = await store.load(runId(''));
  if (reply.kind !== 'unavailable') return { kept: 'disk', store };
  await store.close();
  const message = `${reply.message} Until then runs are kept in this tab only, and are gone when it closes.`;
  return { kept: 'memory', store: createMemoryTrajectoryStore(), message };
}
