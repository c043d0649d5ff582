import type { RunEvent } from '../../core/event.ts';
import type { RunId } from '../../core/ids.ts';
import { emptySummary, evolveSummary, summarize, unreadableSummary } from '../../core/run-summary.ts';
import type { AppendReply, LoadReply, RunSummary, TrajectoryStore } from '../../ports/trajectory-store.ts';
import { readRunEvents } from '../../wire/read-run-event.ts';
import { readRunSummary } from '../../wire/run-summary.ts';
import { RunConnection, type RunDatabase } from './run-database.ts';
import { createRunSignal } from './run-signal.ts';

export type IdbOptions = {
  readonly name?: string;
  readonly version?: number;
  readonly openTimeoutMs?: number;
};

/** `close` gives the database and the channel back; a later call opens them again. */
export interface IdbTrajectoryStore extends TrajectoryStore {
  close(): Promise<void>;
}

type Unavailable = Extract<AppendReply, { readonly kind: 'unavailable' }>;
type Full = Extract<AppendReply, { readonly kind: 'storage-full' }>;

/** Runs in IndexedDB. Each append is one readwrite transaction, so between tabs too it is the whole of it or nothing. */
export function createIdbTrajectoryStore(options: IdbOptions = {}): IdbTrajectoryStore {
  const { name = 'reroute-runs', version = 1, openTimeoutMs = 10_000 } = options;
  const connection = new RunConnection({ name, version, openTimeoutMs });
  const signal = createRunSignal(name);
  const use = <T>(work: (database: RunDatabase) => Promise<T>) => attempt(connection, work);
  const removed = async (run: RunId | undefined, work: (database: RunDatabase) => Promise<void>) => {
    if ((await use(work)) === undefined) signal.tell(run);
  };
  return {
    append: async (run, expectedLength, events) => {
      const reply = await use((database) => append(database, { run, expectedLength, events }));
      if (reply.kind === 'appended') signal.tell(run);
      return reply;
    },
    load: async (run) => {
      const reply = await use((database) => load(database, run));
      return reply.kind === 'storage-full' ? { kind: 'unavailable', message: reply.message } : reply;
    },
    list: async () => {
      const reply = await use(async (database) => ({ kind: 'listed' as const, runs: await list(database) }));
      return reply.kind === 'listed' ? reply.runs : [];
    },
    remove: (run) => removed(run, (database) => remove(database, run)),
    removeAll: () => removed(undefined, removeAll),
    watch: signal.watch,
    close: async () => {
      signal.close();
      await connection.close();
    },
  };
}

/** Works on the open database; once more where the connection was closed under it. Trouble comes back as a value. */
async function attempt<T>(
  connection: RunConnection,
  work: (database: RunDatabase) => Promise<T>,
): Promise<T | Unavailable | Full> {
  for (let again = true; ; again = false) {
    const opened = await connection.open();
    if (opened.kind === 'unavailable') return opened;
    try {
      return await work(opened.database);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name !== 'InvalidStateError' || !again) return trouble(name, error);
      await connection.close();
    }
  }
}

function trouble(name: string, error: unknown): Unavailable | Full {
  if (name === 'QuotaExceededError') {
    const message =
      'Cannot record the run: there is no room left in the browser. Delete old runs in the history, or documents in the library.';
    return { kind: 'storage-full', message };
  }
  const why = error instanceof Error ? error.message : 'unknown reason';
  return { kind: 'unavailable', message: `Cannot use the history of runs: ${why} Reload the page.` };
}

type Append = {
  readonly run: RunId;
  readonly expectedLength: number;
  readonly events: readonly RunEvent[];
};

async function append(database: RunDatabase, { run, expectedLength, events }: Append): Promise<AppendReply> {
  const transaction = database.transaction(['runs', 'events'], 'readwrite');
  const runs = transaction.objectStore('runs');
  const log = transaction.objectStore('events');
  const length = await log.count(eventsOf(run));
  if (length !== expectedLength) {
    await transaction.done;
    return { kind: 'conflict', length };
  }
  const before = readRunSummary(await runs.get(run)) ?? (await refold(run, await log.getAll(eventsOf(run))));
  const writes: Promise<unknown>[] = [];
  try {
    for (const [index, record] of events.entries()) {
      writes.push(log.add({ runId: run, seq: length + index, record }));
    }
    writes.push(runs.put(events.reduce(evolveSummary, before)));
  } catch (error) {
    // A write that is refused at once does not end the transaction by itself: what came before it would stay.
    transaction.abort();
    writes.unshift(Promise.reject(error));
  }
  // The first that failed has the reason; what follows it only says that the transaction was aborted.
  const results = await Promise.allSettled([...writes, transaction.done]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return { kind: 'appended', length: length + events.length };
}

async function refold(run: RunId, stored: readonly { readonly record: unknown }[]): Promise<RunSummary> {
  if (stored.length === 0) return emptySummary(run);
  const read = readRunEvents(stored.map(({ record }) => record));
  return read.kind === 'loaded' ? summarize(run, read.events) : unreadableSummary(run, stored.length);
}

async function load(database: RunDatabase, run: RunId): Promise<LoadReply> {
  const stored = await database.getAll('events', eventsOf(run));
  return stored.length === 0 ? { kind: 'missing' } : readRunEvents(stored.map(({ record }) => record));
}

async function list(database: RunDatabase): Promise<RunSummary[]> {
  const stored = await database.getAll('runs');
  const summaries = stored.map(
    async (value) =>
      readRunSummary(value) ?? refold(value.runId, await database.getAll('events', eventsOf(value.runId))),
  );
  return (await Promise.all(summaries)).sort((left, right) => right.startedAt - left.startedAt);
}

async function remove(database: RunDatabase, run: RunId): Promise<void> {
  const transaction = database.transaction(['runs', 'events'], 'readwrite');
  const runs = transaction.objectStore('runs').delete(run);
  const events = transaction.objectStore('events').delete(eventsOf(run));
  await Promise.all([runs, events, transaction.done]);
}

async function removeAll(database: RunDatabase): Promise<void> {
  const transaction = database.transaction(['runs', 'events'], 'readwrite');
  const runs = transaction.objectStore('runs').clear();
  const events = transaction.objectStore('events').clear();
  await Promise.all([runs, events, transaction.done]);
}

function eventsOf(run: RunId): IDBKeyRange {
  return IDBKeyRange.bound([run, 0], [run, Number.MAX_SAFE_INTEGER]);
}
