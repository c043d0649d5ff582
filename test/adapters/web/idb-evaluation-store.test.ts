import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createIdbEvaluationStore } from '../../../src/adapters/web/idb-evaluation-store.ts';
import type { EvaluationRecord } from '../../../src/core/evaluation/evaluation-record.ts';
import { conformEvaluationStore } from '../../conformance/evaluation-store.ts';
import { evaluationReport, runReport } from '../../kit/run-reports.ts';

let places = 0;
const place = () => `evaluations-${++places}`;
const record: EvaluationRecord = {
  ...{ kind: 'imported', id: 'e1', startedAt: 1, name: 'r.json', report: evaluationReport([runReport()]) },
};

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

conformEvaluationStore('the IndexedDB store of evaluations', () => createIdbEvaluationStore(place()));

test('a store of evaluations has in another tab what was kept in one', async () => {
  const name = place();
  await createIdbEvaluationStore(name).keep(record);
  expect(await createIdbEvaluationStore(name).list()).toEqual([record]);
});

test('a store of evaluations says that there is no room, and what to do', async () => {
  const store = createIdbEvaluationStore(place());
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await store.keep(record)).toMatchObject({
    kind: 'not-kept',
    message: expect.stringContaining('delete evaluations that are no longer needed'),
  });
});

test('a store of evaluations keeps them for the visit where the browser keeps nothing', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const store = createIdbEvaluationStore(place());
  expect(await store.keep(record)).toEqual({ kind: 'kept' });
  expect(await store.list()).toEqual([record]);
});
