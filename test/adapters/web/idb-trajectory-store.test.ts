import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import {
  createIdbTrajectoryStore,
  type IdbOptions,
  type IdbTrajectoryStore,
} from '../../../src/adapters/web/idb-trajectory-store.ts';
import { runId } from '../../../src/core/ids.ts';
import { conformTrajectoryStore } from '../../conformance/trajectory-store.ts';
import { startedEvent } from '../../kit/sample-events.ts';

const run = runId('run-1');
const opened: IdbTrajectoryStore[] = [];
let places = 0;

function open(options: IdbOptions): IdbTrajectoryStore {
  const store = createIdbTrajectoryStore(options);
  opened.push(store);
  return store;
}

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const store of opened.splice(0)) await store.close();
});

async function plantRecords(name: string, id: string, records: readonly unknown[]): Promise<void> {
  const database = await openDB(name, 1);
  for (const [seq, record] of records.entries()) await database.add('events', { runId: id, seq, record });
  await database.put('runs', { runId: id });
  database.close();
}

conformTrajectoryStore('the IndexedDB store', () => {
  const name = `runs-${++places}`;
  return {
    open: () => open({ name }),
    fill: () => {
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
    },
    plant: async (id, records) => {
      await open({ name }).list();
      await plantRecords(name, id, records);
    },
  };
});

test('a window without IndexedDB is told so in every reply, and nothing is thrown', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const store = open({ name: 'none' });
  const reply = await store.append(run, 0, [startedEvent('One?')]);
  expect(reply).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('private window') });
  expect(await store.load(run)).toMatchObject({ kind: 'unavailable' });
  expect(await store.list()).toEqual([]);
  await store.remove(run);
  await store.removeAll();
});

test('a window whose IndexedDB refuses to open is told so', async () => {
  const factory = new IDBFactory();
  vi.spyOn(factory, 'open').mockImplementation(() => {
    throw new DOMException('no storage here', 'SecurityError');
  });
  vi.stubGlobal('indexedDB', factory);
  expect(await open({ name: 'refused' }).load(run)).toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('private window'),
  });
});

test('a database that never answers is given up after the time that is set', async () => {
  vi.useFakeTimers();
  const factory = new IDBFactory();
  const silent = factory.open('silent');
  vi.spyOn(factory, 'open').mockImplementation(() =>
    Object.assign(Object.create(silent), { addEventListener() {} }),
  );
  vi.stubGlobal('indexedDB', factory);
  const reply = open({ name: 'silent', openTimeoutMs: 5000 }).load(run);
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect(await reply).toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('did not answer within 5 seconds'),
  });
});

test('an upgrade that an older tab blocks is told, and works once that tab is closed', async () => {
  const older = await openDB('blocked', 1);
  const store = open({ name: 'blocked', version: 2 });
  expect(await store.load(run)).toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('Close the other tabs'),
  });
  older.close();
  expect(await store.append(run, 0, [startedEvent('One?')])).toEqual({ kind: 'appended', length: 1 });
});

test('a tab makes room for a newer one, and is then told to reload', async () => {
  const older = open({ name: 'newer', version: 1 });
  await older.append(run, 0, [startedEvent('One?')]);
  const newer = open({ name: 'newer', version: 2 });
  expect(await newer.load(run)).toMatchObject({ kind: 'loaded' });
  expect(await older.append(run, 1, [startedEvent('Two?')])).toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('newer version of Reroute'),
  });
});

test('a connection that was closed under a tab is opened again', async () => {
  const store = open({ name: 'closed' });
  await store.append(run, 0, [startedEvent('One?')]);
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  });
  expect(await store.append(run, 1, [{ version: 1, at: 2, type: 'run-stopped' }])).toEqual({
    ...{ kind: 'appended', length: 2 },
  });
  expect(transaction.mock.calls.length).toBeGreaterThan(1);
});

test('a broken line of the history is folded again from the events', async () => {
  const store = open({ name: 'line' });
  await store.append(run, 0, [startedEvent('One?')]);
  const database = await openDB('line', 1);
  await database.put('runs', { runId: run, question: 7 });
  database.close();
  expect(await store.list()).toMatchObject([{ runId: run, question: 'One?', length: 1 }]);
});

test('a database that the browser closes by itself is opened again', async () => {
  const store = open({ name: 'terminated' });
  const opening = vi.spyOn(IDBFactory.prototype, 'open');
  await store.append(run, 0, [startedEvent('One?')]);
  const [first] = opening.mock.results;
  if (first?.type !== 'return') return expect.unreachable('the database was opened');
  // Its types ask for the class where it takes a database.
  Reflect.apply(forceCloseDatabase, undefined, [first.value.result]);
  expect(await store.load(run)).toEqual({ kind: 'loaded', events: [startedEvent('One?')] });
  expect(opening).toHaveBeenCalledTimes(2);
});
