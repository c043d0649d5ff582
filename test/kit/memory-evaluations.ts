import { createMemoryEvaluationStore } from '../../src/adapters/any/evaluation/memory-evaluation-store.ts';
import { compareRuns } from '../../src/core/evaluation/compare-runs.ts';
import { summarizePolicies } from '../../src/core/evaluation/summarize-policies.ts';
import type { EvaluationRunner } from '../../src/ports/evaluation-runner.ts';
import type { EvaluationStore } from '../../src/ports/evaluation-store.ts';
import { EvaluationDesk } from '../../src/ui/runs/evaluation-desk.ts';
import { readEvaluationReport } from '../../src/wire/evaluation-report.ts';

export type MemoryEvaluationParts = {
  readonly store?: EvaluationStore;
  readonly run?: EvaluationRunner['run'];
};

/** A desk of evaluations in memory. `run` plays the worker; it finishes at once where none is given. */
export function memoryEvaluations(parts: MemoryEvaluationParts = {}): EvaluationDesk {
  const { store = createMemoryEvaluationStore(), run = async () => ({ kind: 'finished' }) } = parts;
  let ids = 0;
  const runner: EvaluationRunner = {
    run,
    summarize: async (request) => summarizePolicies(request, () => () => 0.5),
    compare: async (left, right) => compareRuns(left, right, () => 0.5),
    unpack: async () => [],
  };
  return new EvaluationDesk({
    ...{ runner, store, clock: { now: () => 1000, wait: async () => {} } },
    newId: () => `evaluation-${++ids}`,
    ...{ readReport: readEvaluationReport, commit: 'abc', machine: async () => 'a machine' },
    policies: ['naive', 'retry', 'rules'],
  });
}
