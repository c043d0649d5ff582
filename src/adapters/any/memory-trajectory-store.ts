import type { RunEvent } from '../../core/event.ts';
import type { RunId } from '../../core/ids.ts';
import { summarize, unreadableSummary } from '../../core/run-summary.ts';
import type { AppendReply, LoadReply, RunSummary, TrajectoryStore } from '../../ports/trajectory-store.ts';
import { readRunEvents } from '../../wire/read-run-event.ts';

/** What stores share: two stores over one shelf are two tabs over one database. */
export type MemoryShelf = {
  /** The records as they would be on a disk: not yet read, so possibly old or broken. */
  readonly runs: Map<RunId, readonly unknown[]>;
  readonly watchers: Set<(run: RunId | undefined) => void>;
};

export function createMemoryShelf(): MemoryShelf {
  return { runs: new Map(), watchers: new Set() };
}

export type MemoryOptions = {
  readonly shelf?: MemoryShelf;
  /** Most events that there is room for now, of all runs together. */
  readonly capacity?: () => number;
};

/** Runs in memory, gone with the tab: for private windows, the headless runner, and tests. */
export function createMemoryTrajectoryStore(options: MemoryOptions = {}): TrajectoryStore {
  const { shelf = createMemoryShelf(), capacity = () => Number.POSITIVE_INFINITY } = options;
  const tell = (run: RunId | undefined) => {
    for (const changed of shelf.watchers) changed(run);
  };
  return {
    append: async (run, expectedLength, events) => {
      const reply = append(shelf.runs, { run, expectedLength, events, capacity: capacity() });
      if (reply.kind === 'appended') tell(run);
      return reply;
    },
    load: async (run) => load(shelf.runs.get(run)),
    list: async () => list(shelf.runs),
    remove: async (run) => {
      if (shelf.runs.delete(run)) tell(run);
    },
    removeAll: async () => {
      shelf.runs.clear();
      tell(undefined);
    },
    watch: (changed) => {
      // A function of its own, so that one callback can be given twice and taken back once.
      const watcher = (run: RunId | undefined) => changed(run);
      shelf.watchers.add(watcher);
      return () => void shelf.watchers.delete(watcher);
    },
  };
}

type Append = {
  readonly run: RunId;
  readonly expectedLength: number;
  readonly events: readonly RunEvent[];
  readonly capacity: number;
};

function append(runs: MemoryShelf['runs'], { run, expectedLength, events, capacity }: Append): AppendReply {
  const stored = runs.get(run) ?? [];
  if (stored.length !== expectedLength) return { kind: 'conflict', length: stored.length };
  const used = [...runs.values()].reduce((sum, records) => sum + records.length, 0);
  if (used + events.length > capacity) {
    const message = `Cannot record the run: memory holds ${capacity} events and ${used} are taken. Delete old runs in the history.`;
    return { kind: 'storage-full', message };
  }
  runs.set(run, [...stored, ...structuredClone(events)]);
  return { kind: 'appended', length: stored.length + events.length };
}

function load(records: readonly unknown[] | undefined): LoadReply {
  return records === undefined || records.length === 0 ? { kind: 'missing' } : readRunEvents(records);
}

function list(runs: MemoryShelf['runs']): RunSummary[] {
  const summaries = [...runs].flatMap(([run, records]) => {
    const read = readRunEvents(records);
    return read.kind === 'loaded' ? [summarize(run, read.events)] : [unreadableSummary(run, records.length)];
  });
  return summaries.sort((left, right) => right.startedAt - left.startedAt);
}
