import type { RunId } from '../../core/ids.ts';
import type { RunFiles } from '../../ports/run-files.ts';
import type { TrajectoryStore } from '../../ports/trajectory-store.ts';
import { writeRunJsonl } from '../../wire/run-jsonl.ts';
import { importRun } from './import-run.ts';

export function createRunFiles(store: TrajectoryStore, newRunId: () => RunId): RunFiles {
  return {
    write: writeRunJsonl,
    import: (text, signal) => importRun(store, text, { newRunId, signal }),
  };
}
