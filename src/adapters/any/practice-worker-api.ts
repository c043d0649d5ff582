import type { LibraryDump } from '../../core/library/library-dump.ts';
import type { Network } from '../../core/policy/learned/network.ts';
import type { PracticeProgress, PracticeReply } from '../../ports/practice.ts';

/** What crosses from the page to the worker that practises. */
export type PracticeTask = { readonly dump: LibraryDump; readonly network: Network; readonly seed: number };

/** The worker is ended when a practice is stopped, so that there is nothing to stop here. */
export type PracticeWorkerApi = {
  hello(): Promise<string | undefined>;
  practise(task: PracticeTask, progress: (progress: PracticeProgress) => void): Promise<PracticeReply>;
};
