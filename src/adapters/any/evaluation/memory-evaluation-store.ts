import type { EvaluationRecord } from '../../../core/evaluation/evaluation-record.ts';
import type { EvaluationFiles, FinishedRun } from '../../../ports/evaluation-runner.ts';
import type { EvaluationStore } from '../../../ports/evaluation-store.ts';

type Kept = {
  record: EvaluationRecord;
  files: EvaluationFiles;
  readonly runs: Map<number, FinishedRun>;
};

/** Evaluations in memory, gone with the tab: for private windows and tests. */
export function createMemoryEvaluationStore(): EvaluationStore {
  const kept = new Map<string, Kept>();
  const entry = (id: string) => kept.get(id);
  const inOrder = (id: string) =>
    [...(entry(id)?.runs.values() ?? [])].sort((left, right) => left.position - right.position);
  return {
    list: async () =>
      [...kept.values()].map(({ record }) => record).sort((left, right) => right.startedAt - left.startedAt),
    find: async (id) => entry(id)?.record,
    keep: async (record) => {
      const own = entry(record.id) ?? { record, files: {}, runs: new Map() };
      own.record = record;
      kept.set(record.id, own);
      return { kind: 'kept' };
    },
    keepFiles: async (id, files) => {
      const own = entry(id);
      if (own !== undefined) own.files = files;
      return { kind: 'kept' };
    },
    files: async (id) => entry(id)?.files ?? {},
    addRuns: async (record, runs) => {
      const own = entry(record.id);
      if (own === undefined) return { kind: 'not-kept', message: 'This evaluation was deleted.' };
      own.record = record;
      for (const run of runs) own.runs.set(run.position, run);
      return { kind: 'kept' };
    },
    runs: async (id) => inOrder(id).map(({ report }) => report),
    trail: async (id, position) => entry(id)?.runs.get(position)?.trail,
    remove: async (id) => void kept.delete(id),
    removeAll: async () => kept.clear(),
  };
}
