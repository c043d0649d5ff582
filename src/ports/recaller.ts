import type { RecalledRun } from '../core/recalled-run.ts';

/** Finds past runs with a similar question, most similar first; an empty list where memory is off or empty. */
export interface Recaller {
  recall(question: string, signal: AbortSignal): Promise<readonly RecalledRun[]>;
}
