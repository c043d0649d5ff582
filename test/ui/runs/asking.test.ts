import { expect, test, vi } from 'vitest';
import type { RunEvent } from '../../../src/core/event.ts';
import { runId } from '../../../src/core/ids.ts';
import { defaultSettings, type Settings } from '../../../src/core/settings.ts';
import type { BundledLibrary } from '../../../src/ports/bundled-library.ts';
import type { ImportReport, Library } from '../../../src/ports/library.ts';
import type { RunEnd, RunStarter } from '../../../src/ports/run-starter.ts';
import type { SettingsStore } from '../../../src/ports/settings-store.ts';
import { Asking, type AskingView } from '../../../src/ui/runs/asking.ts';
import { LibraryDesk } from '../../../src/ui/runs/library-desk.ts';
import { RunSession } from '../../../src/ui/runs/run-session.ts';
import { plainStore } from '../../kit/plain-store.ts';
import { smallSource } from '../../kit/small-source.ts';

const completed: ImportReport = {
  ...{ added: 3, changed: 0, unchanged: 0, problems: [], ended: 'completed', message: undefined },
};

type World = {
  readonly documents?: number;
  readonly settings?: Partial<Settings>;
  /** What the import of the bundled library brings. */
  readonly load?: (signal: AbortSignal) => Promise<ImportReport>;
};

async function* nothing(): AsyncGenerator<RunEvent, RunEnd> {
  yield* [];
  return { kind: 'ended' };
}

function world({ documents = 0, settings = {}, load = async () => completed }: World) {
  const asked: string[] = [];
  const loaded = vi.fn(load);
  const library: Library = {
    ...smallSource([]),
    counts: async () => ({ documents, passages: documents, characters: 0, storage: 'memory' }),
    documents: async () => ({ total: 0, documents: [] }),
    document: async () => undefined,
    passages: async () => [],
    importFiles: (_files, _progress, signal) => loaded(signal),
    pendingImports: async () => [],
    resumeImport: async () => completed,
    discardImport: async () => {},
    removeDocument: async () => {},
    removeFile: async () => 0,
    removeAll: async () => {},
  };
  const bundled: BundledLibrary = {
    path: 'bundled.jsonl',
    samples: async () => ({ kind: 'loaded', value: [] }),
    files: async () => ({ kind: 'loaded', value: [] }),
  };
  const runs: RunStarter = {
    problem: (question) => (question.trim() === '' ? 'The question is empty.' : undefined),
    ask: (question) => {
      asked.push(question);
      return {
        runId: runId(`run-${asked.length}`),
        events: nothing(),
      };
    },
    resume: () => expect.unreachable(),
    fork: () => expect.unreachable(),
    policies: ['rules'],
  };
  const store: SettingsStore = {
    current: () => ({ ...defaultSettings, ...settings }),
    change: () => {},
    watch: () => () => {},
  };
  const session = new RunSession(runs, plainStore());
  const desk = new LibraryDesk(library, bundled);
  return {
    asking: new Asking({ session, desk, runs, settings: store }),
    asked,
    loaded,
    desk,
  };
}

test('ask() asks at once where there are documents', async () => {
  const { asking, asked, loaded } = world({ documents: 4 });
  await asking.ask('Who?');
  expect(asked).toEqual(['Who?']);
  expect(loaded).not.toHaveBeenCalled();
});

test('ask() loads the bundled library first where the library is empty', async () => {
  const { asking, asked, loaded, desk } = world({});
  const seen: AskingView[] = [];
  asking.view.watch(() => seen.push(asking.view.current()));
  await asking.ask('Who?');
  expect(seen).toEqual([{ kind: 'loading', question: 'Who?' }, { kind: 'none' }]);
  expect(loaded).toHaveBeenCalledOnce();
  expect(asked).toEqual(['Who?']);
  expect([asking.view.current().kind, desk.importing.current().kind]).toEqual(['none', 'none']);
});

test('ask() takes nothing in beside the own documents', async () => {
  const { asking, asked, loaded } = world({ documents: 4, settings: { useBundledLibrary: true } });
  await asking.ask('Who?');
  expect(loaded).not.toHaveBeenCalled();
  expect(asked).toEqual(['Who?']);
});

test('ask() says what to do where there is nothing to search', async () => {
  const { asking, asked } = world({ settings: { useBundledLibrary: false } });
  await asking.ask('Who?');
  expect(asking.view.current()).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('Add documents'),
  });
  expect(asked).toEqual([]);
});

test('ask() says why a question cannot be asked, and dismiss() takes it away', async () => {
  const { asking } = world({ documents: 4 });
  await asking.ask('  ');
  expect(asking.view.current()).toEqual({ kind: 'failed', message: 'The question is empty.' });
  asking.dismiss();
  expect(asking.view.current().kind).toBe('none');
});

test('ask() gives the reason when the bundled library cannot be loaded, and keeps the question', async () => {
  const report: ImportReport = {
    ...completed,
    added: 0,
    ended: 'storage-full',
    message: 'The disk is full.',
  };
  const { asking, asked } = world({ load: async () => report });
  await asking.ask('Who?');
  expect(asking.view.current()).toMatchObject({ message: expect.stringContaining('The disk is full.') });
  expect([asked, asking.draft.current()]).toEqual([[], 'Who?']);
});

test('stop() ends the loading, and the question is not asked', async () => {
  const load = (signal: AbortSignal) =>
    new Promise<ImportReport>((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
  const { asking, asked, loaded } = world({ load });
  const asks = asking.ask('Who?');
  await vi.waitFor(() => expect(loaded).toHaveBeenCalled());
  asking.stop();
  await asks;
  expect(asked).toEqual([]);
  expect([asking.view.current().kind, asking.draft.current()]).toEqual(['none', 'Who?']);
});

test('clear() empties the question', async () => {
  const { asking } = world({ documents: 1 });
  await asking.ask('Who?');
  asking.clear();
  expect(asking.draft.current()).toBe('');
});
