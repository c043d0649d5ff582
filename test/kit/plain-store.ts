import type { RunEvent } from '../../src/core/event.ts';
import type { RunId } from '../../src/core/ids.ts';
import type { TrajectoryStore } from '../../src/ports/trajectory-store.ts';

type Failing = {
  readonly refuse?: (length: number) => Awaited<ReturnType<TrajectoryStore['append']>> | undefined;
};

/** Logs in a map, as JSON, so that nothing survives which storage would not keep. `refuse` may answer an append instead. */
export function plainStore({ refuse = () => undefined }: Failing = {}): TrajectoryStore & {
  readonly logs: Map<RunId, string[]>;
} {
  const logs = new Map<RunId, string[]>();
  return {
    logs,
    append: async (run, expectedLength, events) => {
      const log = logs.get(run) ?? [];
      const refused = refuse(log.length);
      if (refused !== undefined) return refused;
      if (log.length !== expectedLength) return { kind: 'conflict', length: log.length };
      logs.set(run, [...log, ...events.map((event) => JSON.stringify(event))]);
      return { kind: 'appended', length: log.length + events.length };
    },
    load: async (run) => {
      const log = logs.get(run);
      // The store holds only what it was given as events.
      return log === undefined
        ? { kind: 'missing' }
        : { kind: 'loaded', events: log.map((line) => JSON.parse(line) as RunEvent) };
    },
    list: async () => [],
    remove: async (run) => void logs.delete(run),
    removeAll: async () => logs.clear(),
    watch: () => () => {},
  };
}
