import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EvaluationFiles } from '../../ports/evaluation-runner.ts';

/** Records as they were written: they are read with care. Runs and trails lie apart, so that a list of runs need not read their logs. */
export interface EvaluationSchema extends DBSchema {
  readonly evaluations: { readonly key: string; readonly value: { readonly id: string } };
  readonly files: { readonly key: string; readonly value: EvaluationFiles };
  readonly runs: { readonly key: [string, number]; readonly value: unknown };
  readonly trails: { readonly key: [string, number]; readonly value: Uint8Array<ArrayBuffer> };
}

export type EvaluationDatabase = IDBPDatabase<EvaluationSchema>;

/** Rejects where this browser keeps no data, or another tab holds an older form of it. */
export function openEvaluationDatabase(name: string, closed: () => void): Promise<EvaluationDatabase> {
  return new Promise((resolve, reject) => {
    openDB<EvaluationSchema>(name, 1, {
      upgrade: (database) => {
        database.createObjectStore('evaluations', { keyPath: 'id' });
        for (const store of ['files', 'runs', 'trails'] as const) database.createObjectStore(store);
      },
      blocked: () => reject(new Error('another tab has it open in an older form; close it')),
      // Another tab wants a newer form: this one makes room, and opens again when it is next used.
      blocking: (_current, _wanted, event) => {
        closed();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: closed,
    }).then(resolve, reject);
  });
}
