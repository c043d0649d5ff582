import type { EvaluationRecord } from '../core/evaluation/evaluation-record.ts';
import type { RunReport } from '../core/evaluation/run-report.ts';
import type { EvaluationFiles, FinishedRun } from './evaluation-runner.ts';

export type StoreReply =
  | { readonly kind: 'kept' }
  /** No room, or no storage at all: why, and what to do. */
  | { readonly kind: 'not-kept'; readonly message: string };

/** Evaluations of this browser: records, files, finished runs and their logs. Nothing is thrown; what cannot be read is left out. */
export interface EvaluationStore {
  /** Newest first. */
  list(): Promise<readonly EvaluationRecord[]>;
  find(id: string): Promise<EvaluationRecord | undefined>;
  /** Writes a record, new or over its older self. */
  keep(record: EvaluationRecord): Promise<StoreReply>;
  keepFiles(id: string, files: EvaluationFiles): Promise<StoreReply>;
  files(id: string): Promise<EvaluationFiles>;
  /** Adds runs and the record that counts them, all or nothing. */
  addRuns(record: EvaluationRecord, runs: readonly FinishedRun[]): Promise<StoreReply>;
  /** In the order of their positions. */
  runs(id: string): Promise<readonly RunReport[]>;
  trail(id: string, position: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  remove(id: string): Promise<void>;
  removeAll(): Promise<void>;
}
