import { defaultSettings } from '../../core/settings.ts';
import type { Services } from '../services.ts';

type Parts = Pick<
  Services,
  'session' | 'desk' | 'library' | 'trajectories' | 'settings' | 'evaluations' | 'dense'
>;

/** Stops what is going on, then deletes documents, runs, evaluations and choices. Gives what could not be deleted, and why; undefined when all is gone. */
export async function deleteEverything(parts: Parts): Promise<string | undefined> {
  const { session, desk, library, trajectories, settings, evaluations, dense } = parts;
  session.clear();
  await endImport(desk);
  const problems = [
    await attempt('the documents', async () => {
      for (const { id } of await library.pendingImports()) await library.discardImport(id);
      await library.removeAll();
      await desk.refresh();
    }),
    await attempt('the runs', () => trajectories.removeAll()),
    await attempt('what was read of the documents', () => dense.removeAll()),
    await attempt('the evaluations', () => evaluations.removeAll()),
  ].filter((problem) => problem !== undefined);
  settings.change(defaultSettings);
  return problems.length === 0 ? undefined : problems.join(' ');
}

/** An import that is told to stop still writes down how far it came. */
function endImport(desk: Services['desk']): Promise<void> {
  const { importing } = desk;
  desk.stop();
  return new Promise((resolve) => {
    const isOver = () => importing.current().kind !== 'importing';
    if (isOver()) return resolve();
    const unwatch = importing.watch(() => {
      if (!isOver()) return;
      unwatch();
      resolve();
    });
  });
}

async function attempt(what: string, work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `Cannot delete ${what}: ${why}. Close other tabs of this page and try again.`;
  }
}
