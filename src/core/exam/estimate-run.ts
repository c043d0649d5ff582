import type { ExamJob } from './exam-job.ts';
import { type ExamResult, marksByJob } from './exam-result.ts';
import { type JobRoute, jobsInRun } from './route-jobs.ts';

/** Milliseconds of a run beside what a model does: searching and reading. */
const baseMs = 1500;

export type RunEstimate = {
  readonly totalMs: number;
  /** For each job that a model does: how many are expected, and milliseconds each. */
  readonly jobs: Readonly<Partial<Record<ExamJob, { readonly count: number; readonly eachMs: number }>>>;
};

/** How long a run takes, about, before it begins. */
export function estimateRun(result: Pick<ExamResult, 'marks'>, routes: readonly JobRoute[]): RunEstimate {
  const rows = marksByJob(result.marks).filter(({ job }) =>
    routes.some((route) => route.job === job && route.to === 'model'),
  );
  const jobs = Object.fromEntries(
    rows.map(({ job, seconds }) => [job, { count: jobsInRun[job], eachMs: seconds * 1000 }]),
  );
  const totalMs = baseMs + rows.reduce((sum, { job, seconds }) => sum + jobsInRun[job] * seconds * 1000, 0);
  return { totalMs, jobs };
}

export type JobsDone = Readonly<
  Partial<Record<ExamJob, { readonly count: number; readonly totalMs: number }>>
>;

/** What is left while it runs: jobs that are still expected, at the pace that was seen, and where none was, at that of the exam. */
export function remainingMs({ jobs }: RunEstimate, done: JobsDone): number {
  return Object.entries(jobs).reduce((sum, [name, { count, eachMs }]) => {
    // Keys are those that estimateRun wrote.
    const seen = done[name as ExamJob];
    const left = Math.max(0, count - (seen?.count ?? 0));
    const pace = seen === undefined || seen.count === 0 ? eachMs : (seen.totalMs + eachMs) / (seen.count + 1);
    return sum + left * pace;
  }, 0);
}
