import { expect, test } from 'vitest';
import { createMemoryTrajectoryStore } from '../../../src/adapters/any/memory-trajectory-store.ts';
import { runId } from '../../../src/core/ids.ts';
import { defaultSettings, type Settings } from '../../../src/core/settings.ts';
import type { Library } from '../../../src/ports/library.ts';
import { LibraryDesk } from '../../../src/ui/runs/library-desk.ts';
import { RunSession } from '../../../src/ui/runs/run-session.ts';
import { deleteEverything } from '../../../src/ui/settings/delete-everything.ts';
import { memoryEvaluations } from '../../kit/memory-evaluations.ts';
import { startedEvent } from '../../kit/sample-events.ts';

const unused = () => expect.unreachable('nobody asks for this');

/** A library of which only what is deleted is there; `done` lists it in order. */
function library(done: string[], parts: Partial<Library> = {}): Library {
  const counts = { documents: 0, passages: 0, characters: 0, storage: 'disk' } as const;
  return {
    counts: async () => counts,
    pendingImports: async () => [{ id: 'i1', filesDone: 1, filesTotal: 2, resumable: true }],
    discardImport: async (id) => void done.push(`discard ${id}`),
    removeAll: async () => void done.push('remove all'),
    ...parts,
  } as Library;
}

async function everything(parts: Partial<Library> = {}) {
  const done: string[] = [];
  const trajectories = createMemoryTrajectoryStore();
  await trajectories.append(runId('r1'), 0, [startedEvent('Who?')]);
  const runs = { problem: unused, ask: unused, resume: unused, fork: unused, policies: [] };
  let settings: Settings = { ...defaultSettings, theme: 'dark' };
  const held = library(done, parts);
  const bundled = { path: 'b', samples: unused, files: unused };
  return {
    ...{ done, trajectories, library: held, desk: new LibraryDesk(held, bundled) },
    session: new RunSession(runs, trajectories),
    evaluations: memoryEvaluations(),
    dense: {
      ...{ current: () => ({ kind: 'idle' }) as const, watch: () => () => {} },
      removeAll: async () => void done.push('forget vectors'),
    },
    settings: {
      current: () => settings,
      change: (changes: Partial<Settings>) => {
        settings = { ...settings, ...changes };
      },
      watch: () => () => {},
    },
  };
}

test('deleteEverything() deletes documents, broken-off imports, runs and choices', async () => {
  const parts = await everything();
  expect(await deleteEverything(parts)).toBeUndefined();
  expect(parts.done).toEqual(['discard i1', 'remove all', 'forget vectors']);
  expect(await parts.trajectories.list()).toEqual([]);
  expect(parts.settings.current()).toEqual(defaultSettings);
});

test('deleteEverything() says what could not be deleted, and deletes the rest', async () => {
  const refuse = async () => Promise.reject(new Error('the file is in use.'));
  const parts = await everything({ removeAll: refuse });
  expect(await deleteEverything(parts)).toMatch(/^Cannot delete the documents: the file is in use\./u);
  expect(await parts.trajectories.list()).toEqual([]);
});

test('deleteEverything() waits until an import that goes on has ended, so that nothing is written after it', async () => {
  const order: string[] = [];
  const parts = await everything({
    importFiles: (_files, _progress, signal) =>
      new Promise((_resolve, reject) => {
        const end = () => {
          order.push('import ended');
          reject(signal.reason);
        };
        if (signal.aborted) end();
        else signal.addEventListener('abort', end);
      }),
    removeAll: async () => void order.push('remove all'),
  });
  void parts.desk.import([]);
  await deleteEverything(parts);
  expect(order).toEqual(['import ended', 'remove all']);
});
