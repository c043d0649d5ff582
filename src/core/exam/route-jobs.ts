import { type ExamJob, onlyMeasured } from './exam-job.ts';
import { type ExamResult, type JobMarks, marksByJob } from './exam-result.ts';

/** Who does a job: the reader, or the model that the exam was about. `why` in one sentence. */
export type JobRoute = { readonly job: ExamJob; readonly to: 'reader' | 'model'; readonly why: string };

/** How often a run does each job, about: what a routed job costs in time. Assumed, not counted in runs. */
export const jobsInRun: Readonly<Record<ExamJob, number>> = {
  ...{ decompose: 1, 'write-query': 1, judge: 3, extract: 3, verify: 2, choose: 1, compose: 1 },
};

/** A chance of one in ten that a model no better than the reader comes out like this. */
const mostDoubt = 0.1;
/** Share of a run's time that models may take: searching and reading want some too. */
const modelShare = 0.6;

export type RouteOptions = {
  /** Milliseconds that the person gives a run. */
  readonly budgetMs: number;
};

/**
 * Each job to whom the exam shows to do it best within the time. Ties, doubt and failures go to the reader, so that a bad model cannot make the
 * agent worse. Where not all that the model wins fits the time, what wins most for its time comes first.
 */
export function routeJobs(
  result: Pick<ExamResult, 'marks'>,
  { budgetMs }: RouteOptions,
): readonly JobRoute[] {
  const rows = marksByJob(result.marks);
  let left = (budgetMs / 1000) * modelShare;
  const gain = ({ wins, losses, seconds, job }: JobMarks) =>
    (wins - losses) / Math.max(0.001, seconds * jobsInRun[job]);
  const taken = new Set<ExamJob>();
  const late = new Set<ExamJob>();
  for (const row of rows.filter(mayTake).toSorted((one, other) => gain(other) - gain(one))) {
    const cost = row.seconds * jobsInRun[row.job];
    if (cost > left) late.add(row.job);
    else {
      taken.add(row.job);
      left -= cost;
    }
  }
  return rows.map((row) =>
    taken.has(row.job)
      ? {
          job: row.job,
          to: 'model',
          why: `Right ${row.right} of ${row.items} times, the reader ${row.readerRight}.`,
        }
      : { job: row.job, to: 'reader', why: late.has(row.job) ? slowWords(row) : readerWords(row) },
  );
}

/** One-sided sign test over the items that only one of the two got right (Dixon and Mood, The statistical sign test, 1946). */
export function signTest(wins: number, losses: number): number {
  const pairs = wins + losses;
  let [sum, chosen] = [0, 1];
  for (let count = 0; count <= losses; count++) {
    sum += chosen;
    chosen = (chosen * (pairs - count)) / (count + 1);
  }
  return Math.min(1, sum / 2 ** pairs);
}

function mayTake(row: JobMarks): boolean {
  return !onlyMeasured.has(row.job) && mayTakeJob(row);
}

/** Whether a model with these marks is better than the reader beyond reasonable doubt. */
export function mayTakeJob({ wins, losses }: Pick<JobMarks, 'wins' | 'losses'>): boolean {
  return wins > losses && signTest(wins, losses) <= mostDoubt;
}

function slowWords({ seconds, job }: JobMarks): string {
  return `Better, but ${jobsInRun[job]} of these a run at ${seconds.toFixed(1)} s each do not fit the time of a run.`;
}

function readerWords({ job, items, valid, right, readerRight, wins, losses }: JobMarks): string {
  if (onlyMeasured.has(job)) return 'Measured only: the reader does it in any case.';
  if (valid === 0) return 'Its output could never be used.';
  if (wins > losses)
    return `Right ${right} of ${items} times, the reader ${readerRight}: too few items to be sure that it is better.`;
  return wins === losses
    ? `As good as the reader, which takes no time (right ${readerRight} of ${items}).`
    : `The reader is better: right ${readerRight} of ${items} times, the model ${right}.`;
}
