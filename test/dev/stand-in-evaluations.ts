import { createMemoryEvaluationStore } from '../../src/adapters/any/evaluation/memory-evaluation-store.ts';
import { createEvaluationThread } from '../../src/adapters/web/evaluation-thread.ts';
import { createIdbEvaluationStore } from '../../src/adapters/web/idb-evaluation-store.ts';
import type { Library } from '../../src/ports/library.ts';
import { EvaluationDesk } from '../../src/ui/runs/evaluation-desk.ts';
import { readEvaluationReport } from '../../src/wire/evaluation-report.ts';

/** Evaluations in the real worker, over the stand-in library; kept in memory, or on the disk with `?store=disk`. */
export function standInEvaluations(library: Library, store: string | null): EvaluationDesk {
  const message = 'The trained reader is not there.';
  return new EvaluationDesk({
    runner: createEvaluationThread({
      library,
      ...{ byMeaning: library, embedder: { embed: async () => ({ kind: 'unavailable', message }) } },
      passages: { id: 'none', read: async () => ({ kind: 'unavailable', message }) },
      reasoner: { id: 'reader', run: async () => ({ kind: 'model-invalid', message }) },
      reported: () => {},
      policyNetwork: async () => undefined,
    }),
    store: store === 'disk' ? createIdbEvaluationStore() : createMemoryEvaluationStore(),
    clock: { now: () => Date.now(), wait: async () => {} },
    newId: () => crypto.randomUUID(),
    ...{
      readReport: readEvaluationReport,
      commit: 'a1b2c3d',
      machine: async () => 'no graphics card, 2 threads',
    },
    policies: ['naive', 'retry', 'rules'],
  });
}
