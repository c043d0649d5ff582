import { expect, test } from 'vitest';
import { createRunFiles } from '../../../src/adapters/any/run-files.ts';
import { runId } from '../../../src/core/ids.ts';
import { plainStore } from '../../kit/plain-store.ts';
import { startedEvent } from '../../kit/sample-events.ts';

test('createRunFiles() imports what it wrote, into another store', async () => {
  const events = [startedEvent('Who was the captain of the Merrow?')];
  const text = createRunFiles(plainStore(), () => runId('new')).write(runId('r1'), events);
  const store = plainStore();
  const signal = new AbortController().signal;
  const reply = await createRunFiles(store, () => runId('new')).import(text, signal);
  expect(reply).toEqual({ kind: 'imported', runId: 'r1', renamed: false });
  expect(await store.load(runId('r1'))).toMatchObject({ kind: 'loaded', events: [{ type: 'run-started' }] });
});
