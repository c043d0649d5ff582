import type { RunEstimate } from '../core/exam/estimate-run.ts';
import type { ExamMark, ExamResult } from '../core/exam/exam-result.ts';
import type { JobRoute } from '../core/exam/route-jobs.ts';

export type ExamStatus =
  /** No model is loaded. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly engine: string;
      readonly done: number;
      readonly of: number;
      readonly marks: readonly ExamMark[];
      /** Milliseconds since 1970: when it ends at the latest. */
      readonly endsAt: number;
    }
  | {
      readonly kind: 'finished';
      readonly result: ExamResult;
      /** Who does which job from now on, within the time that a run may take. */
      readonly routes: readonly JobRoute[];
      readonly estimate: RunEstimate;
    }
  /** Without an exam the reader does every job. `message`: why, and what to do. */
  | { readonly kind: 'unmarked'; readonly engine: string; readonly message: string };

/** The exam of the model that is loaded. Jobs go to the reader until it is over. */
export interface ExamControl {
  /** One object until something changes. */
  status(): ExamStatus;
  watch(changed: () => void): () => void;
  /** Takes it, also where it was taken before; ends the one that is going on. Never rejects. */
  take(): Promise<void>;
  stop(): void;
}
