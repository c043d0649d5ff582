import { type ExamItem, type ExamJob, onlyMeasured } from './exam-job.ts';
import { type ExamMark, type JobMarks, marksByJob } from './exam-result.ts';
import { jobsInRun, mayTakeJob } from './route-jobs.ts';

/** What is short to read comes first, what is only measured last: a slow model gets through one of each. */
const order: readonly ExamJob[] = [
  'verify',
  'write-query',
  'compose',
  'decompose',
  'extract',
  'choose',
  'judge',
];

/** Milliseconds of a run in which models may work, where the person has not settled another time. */
const runMs = 72_000;
const mostMs = 45_000;

/** Milliseconds beyond which a job is too slow for a run, however right it is: the most that one item of it may take. */
export function longestItemMs(job: ExamJob): number {
  return Math.min(mostMs, runMs / jobsInRun[job]);
}

export type ExamState = {
  readonly items: readonly ExamItem[];
  readonly marks: readonly ExamMark[];
  /** Milliseconds that the exam has left. */
  readonly leftMs: number;
};

/**
 * The item to put next; undefined where the exam is over. Each job has one first. From then on only what can still change who does a job is asked:
 * items of jobs that the model would win by getting right all that the time allows, the most promising job first and in one go, since an engine
 * keeps the instructions that it has just read. What chance brings about is not more likely by it: a job is given up, never given away, early.
 */
export function nextItem({ items, marks, leftMs }: ExamState): ExamItem | undefined {
  const rows = marksByJob(marks);
  const isAsked = (job: ExamJob) => rows.some((row) => row.job === job);
  const first = order.find((job) => !isAsked(job) && items.some((item) => item.job === job));
  if (first !== undefined) return itemAfter(items, { job: first, items: 0 });
  const [best] = rows
    .filter((row) => canStillWin(row, { left: itemsLeft(items, row), leftMs }))
    .toSorted((one, other) => promise(other) - promise(one) || one.seconds - other.seconds);
  return best === undefined ? undefined : itemAfter(items, best);
}

/** Items that are still to come, as far as can be told. */
export function itemsToCome({ items, marks, leftMs }: ExamState): number {
  const rows = marksByJob(marks);
  const unasked = new Set(items.map(({ job }) => job)).size - rows.length;
  const open = rows.map((row) => {
    const room = { left: itemsLeft(items, row), leftMs };
    return canStillWin(row, room) ? Math.min(room.left, fitting(row, leftMs)) : 0;
  });
  return unasked + Math.max(0, ...open);
}

type Room = { readonly left: number; readonly leftMs: number };

/** Whether the model comes out better at the job if it gets all right that there is time for, and the reader all wrong. */
function canStillWin(row: JobMarks, { left, leftMs }: Room): boolean {
  if (left === 0 || onlyMeasured.has(row.job) || row.seconds * 1000 >= longestItemMs(row.job)) return false;
  const more = Math.min(left, fitting(row, leftMs));
  return more > 0 && mayTakeJob({ wins: row.wins + more, losses: row.losses });
}

function fitting({ seconds }: JobMarks, leftMs: number): number {
  return seconds === 0 ? Number.MAX_SAFE_INTEGER : Math.floor(leftMs / (seconds * 1000));
}

function promise({ wins, losses }: JobMarks): number {
  return wins - losses;
}

function itemsLeft(items: readonly ExamItem[], row: JobMarks): number {
  return items.filter(({ job }) => job === row.job).length - row.items;
}

function itemAfter(items: readonly ExamItem[], { job, items: done }: Pick<JobMarks, 'job' | 'items'>) {
  return items.filter((item) => item.job === job)[done];
}
