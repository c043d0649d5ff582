import { type ExamJob, examJobs } from './exam-job.ts';

/** How one item went. Seconds are the model's. */
export type ExamMark = {
  readonly job: ExamJob;
  readonly isValid: boolean;
  readonly isRight: boolean;
  readonly isReaderRight: boolean;
  readonly seconds: number;
};

/** Tokens a second. */
export type EngineSpeed = { readonly prefill: number; readonly decode: number };

/** What an exam found: kept with the model and the machine that it holds for. */
export type ExamResult = {
  readonly version: 1;
  readonly engine: string;
  /** Words for the machine, the same for the same machine. */
  readonly hardware: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  readonly seconds: number;
  /** A job came to no item, since the time was up. */
  readonly isCut: boolean;
  /** Which reader it was set beside; rules alone where it is left out. */
  readonly against?: 'rules' | 'trained';
  readonly speed: EngineSpeed | undefined;
  readonly marks: readonly ExamMark[];
};

export type JobMarks = {
  readonly job: ExamJob;
  readonly items: number;
  readonly valid: number;
  readonly right: number;
  readonly readerRight: number;
  /** Items that only the model got right, and those that only the reader did. */
  readonly wins: number;
  readonly losses: number;
  /** Mean for one item. */
  readonly seconds: number;
};

/** One row for each job, in the order of the exam; jobs without items have none. */
export function marksByJob(marks: readonly ExamMark[]): readonly JobMarks[] {
  return examJobs.flatMap((job) => {
    const own = marks.filter((mark) => mark.job === job);
    if (own.length === 0) return [];
    const count = (is: (mark: ExamMark) => boolean) => own.filter(is).length;
    return {
      job,
      items: own.length,
      valid: count(({ isValid }) => isValid),
      right: count(({ isRight }) => isRight),
      readerRight: count(({ isReaderRight }) => isReaderRight),
      wins: count(({ isRight, isReaderRight }) => isRight && !isReaderRight),
      losses: count(({ isRight, isReaderRight }) => !isRight && isReaderRight),
      seconds: own.reduce((sum, { seconds }) => sum + seconds, 0) / own.length,
    };
  });
}
