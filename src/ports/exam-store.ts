import type { ExamResult } from '../core/exam/exam-result.ts';

/** Which exam it was: the marks hold for one model on one machine, beside one reader. */
export type ExamOf = Pick<ExamResult, 'engine' | 'hardware' | 'against'>;

/** Results of exams, kept for the next visit where the browser allows it. Never throws. */
export interface ExamStore {
  find(exam: ExamOf): ExamResult | undefined;
  keep(result: ExamResult): void;
}
