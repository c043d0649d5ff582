import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openTrajectoryStore } from '../../../src/adapters/web/open-trajectory-store.ts';
import { runId } from '../../../src/core/ids.ts';
import { startedEvent } from '../../kit/sample-events.ts';

const run = runId('run-1');

afterEach(() => vi.unstubAllGlobals());

test('openTrajectoryStore() keeps runs on disk where IndexedDB is there', async () => {
  const first = await openTrajectoryStore({ name: 'disk' });
  expect(first.kept).toBe('disk');
  await first.store.append(run, 0, [startedEvent('One?')]);
  const second = await openTrajectoryStore({ name: 'disk' });
  expect(await second.store.load(run)).toMatchObject({ kind: 'loaded' });
});

test('openTrajectoryStore() keeps runs in memory in a private window, and says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const opened = await openTrajectoryStore({ name: 'private' });
  expect(opened).toMatchObject({ kept: 'memory', message: expect.stringContaining('gone when it closes') });
  expect(await opened.store.append(run, 0, [startedEvent('One?')])).toEqual({ kind: 'appended', length: 1 });
});
