import { expect, test } from 'vitest';
import { importRun } from '../../../src/adapters/any/import-run.ts';
import { createMemoryTrajectoryStore } from '../../../src/adapters/any/memory-trajectory-store.ts';
import { runId } from '../../../src/core/ids.ts';
import { writeRunJsonl } from '../../../src/wire/run-jsonl.ts';
import { sampleEvents, startedEvent } from '../../kit/sample-events.ts';

const run = runId('run-1');
const options = { newRunId: () => runId('run-new'), signal: new AbortController().signal };
const file = writeRunJsonl(run, sampleEvents);

test('importRun() stores the run under the id that the file has', async () => {
  const store = createMemoryTrajectoryStore();
  expect(await importRun(store, file, options)).toEqual({ kind: 'imported', runId: run, renamed: false });
  expect(await store.load(run)).toEqual({ kind: 'loaded', events: sampleEvents });
});

test('importRun() writes nothing for a run that is there', async () => {
  const store = createMemoryTrajectoryStore();
  await importRun(store, file, options);
  expect(await importRun(store, file, options)).toEqual({ kind: 'already-there', runId: run });
  expect(await store.list()).toHaveLength(1);
});

test('importRun() leaves another run of the same id alone and takes a new id', async () => {
  const store = createMemoryTrajectoryStore();
  await store.append(run, 0, [startedEvent('Another?')]);
  expect(await importRun(store, file, options)).toEqual({
    ...{ kind: 'imported', runId: 'run-new', renamed: true },
  });
  expect(await store.load(run)).toEqual({ kind: 'loaded', events: [startedEvent('Another?')] });
  expect(await store.load(runId('run-new'))).toEqual({ kind: 'loaded', events: sampleEvents });
});

test('importRun() writes nothing of a file with one bad line', async () => {
  const store = createMemoryTrajectoryStore();
  expect(await importRun(store, `${file}{"version":1}\n`, options)).toMatchObject({ kind: 'invalid' });
  expect(await store.list()).toEqual([]);
});

test('importRun() hands on that storage is full', async () => {
  const store = createMemoryTrajectoryStore({ capacity: () => 3 });
  expect(await importRun(store, file, options)).toMatchObject({ kind: 'storage-full' });
});
