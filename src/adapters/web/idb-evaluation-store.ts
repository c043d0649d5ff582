import type { EvaluationRecord } from '../../core/evaluation/evaluation-record.ts';
import type { EvaluationStore, StoreReply } from '../../ports/evaluation-store.ts';
import { readEvaluationRecord } from '../../wire/evaluation-record.ts';
import { readRunReport } from '../../wire/evaluation-report.ts';
import { createMemoryEvaluationStore } from '../any/evaluation/memory-evaluation-store.ts';
import { type EvaluationDatabase, openEvaluationDatabase } from './evaluation-database.ts';

const everyStore = ['evaluations', 'files', 'runs', 'trails'] as const;

/** Evaluations in IndexedDB; in memory for this visit where the browser keeps nothing. */
export function createIdbEvaluationStore(name = 'reroute-evaluations'): EvaluationStore {
  const memory = createMemoryEvaluationStore();
  let opening: Promise<EvaluationDatabase | undefined> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () => {
    opening ??= openEvaluationDatabase(name, forget).catch(() => undefined);
    return opening;
  };
  const use = async <T>(
    work: (database: EvaluationDatabase) => Promise<T>,
    instead: (store: EvaluationStore) => Promise<T>,
  ): Promise<T> => {
    const database = await open();
    return database === undefined ? instead(memory) : work(database);
  };
  const write = (
    work: (database: EvaluationDatabase) => Promise<unknown>,
    instead: (store: EvaluationStore) => Promise<StoreReply>,
  ) => use<StoreReply>((database) => kept(work(database)), instead);
  return {
    list: () => use(list, (store) => store.list()),
    find: (id) =>
      use(
        async (database) => readEvaluationRecord(await database.get('evaluations', id)),
        (store) => store.find(id),
      ),
    keep: (record) =>
      write(
        (database) => database.put('evaluations', record),
        (store) => store.keep(record),
      ),
    keepFiles: (id, files) =>
      write(
        (database) => database.put('files', files, id),
        (store) => store.keepFiles(id, files),
      ),
    files: (id) =>
      use(
        async (database) => (await database.get('files', id)) ?? {},
        (store) => store.files(id),
      ),
    addRuns: (record, runs) =>
      write(
        (database) => addRuns(database, { record, runs }),
        (store) => store.addRuns(record, runs),
      ),
    runs: (id) =>
      use(
        async (database) =>
          (await database.getAll('runs', rangeOf(id))).flatMap((run) => readRunReport(run) ?? []),
        (store) => store.runs(id),
      ),
    trail: (id, position) =>
      use(
        (database) => database.get('trails', [id, position]),
        (store) => store.trail(id, position),
      ),
    remove: (id) =>
      use(
        (database) => remove(database, id),
        (store) => store.remove(id),
      ),
    removeAll: () => use(removeAll, (store) => store.removeAll()),
  };
}

async function list(database: EvaluationDatabase): Promise<readonly EvaluationRecord[]> {
  const records = (await database.getAll('evaluations')).flatMap((each) => readEvaluationRecord(each) ?? []);
  return records.sort((left, right) => right.startedAt - left.startedAt);
}

const deleted = 'this evaluation was deleted';

type Addition = {
  readonly record: EvaluationRecord;
  readonly runs: Parameters<EvaluationStore['addRuns']>[1];
};

async function addRuns(database: EvaluationDatabase, { record, runs }: Addition): Promise<void> {
  const transaction = database.transaction(['evaluations', 'runs', 'trails'], 'readwrite');
  // Another tab may have deleted it meanwhile: it must not come back.
  if ((await transaction.objectStore('evaluations').getKey(record.id)) === undefined) {
    await transaction.done;
    throw new Error(deleted);
  }
  const written = runs.flatMap(({ position, report, trail }) => [
    transaction.objectStore('runs').put(report, [record.id, position]),
    transaction.objectStore('trails').put(trail, [record.id, position]),
  ]);
  const all = [transaction.objectStore('evaluations').put(record), ...written];
  // The first that failed has the reason; what follows it only says that the transaction was aborted.
  const results = await Promise.allSettled([...all, transaction.done]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function remove(database: EvaluationDatabase, id: string): Promise<void> {
  const transaction = database.transaction(everyStore, 'readwrite');
  await Promise.all([
    transaction.objectStore('evaluations').delete(id),
    transaction.objectStore('files').delete(id),
    transaction.objectStore('runs').delete(rangeOf(id)),
    transaction.objectStore('trails').delete(rangeOf(id)),
    transaction.done,
  ]);
}

async function removeAll(database: EvaluationDatabase): Promise<void> {
  const transaction = database.transaction(everyStore, 'readwrite');
  await Promise.all([...everyStore.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}

function rangeOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}

async function kept(work: Promise<unknown>): Promise<StoreReply> {
  try {
    await work;
    return { kind: 'kept' };
  } catch (error) {
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    const why = error instanceof Error ? error.message : String(error);
    const message = isFull
      ? 'There is no room left in the browser: delete evaluations that are no longer needed, or documents of the library, then continue.'
      : `The browser does not keep it: ${why}. Reload the page, then continue.`;
    return { kind: 'not-kept', message };
  }
}
