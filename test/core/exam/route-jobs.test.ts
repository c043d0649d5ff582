import { describe, expect, test } from 'vitest';
import { estimateRun } from '../../../src/core/exam/estimate-run.ts';
import type { ExamJob } from '../../../src/core/exam/exam-job.ts';
import { type ExamMark, marksByJob } from '../../../src/core/exam/exam-result.ts';
import { routeJobs, signTest } from '../../../src/core/exam/route-jobs.ts';

type Outcome = 'both' | 'model' | 'reader' | 'none' | 'invalid';

function marks(job: ExamJob, outcomes: readonly Outcome[], seconds = 1): readonly ExamMark[] {
  return outcomes.map((outcome) => ({
    ...{ job, seconds, isValid: outcome !== 'invalid' },
    isRight: outcome === 'both' || outcome === 'model',
    isReaderRight: outcome === 'both' || outcome === 'reader',
  }));
}

const times = (outcome: Outcome, count: number) => Array.from({ length: count }, () => outcome);
const minute = { budgetMs: 60_000 };

describe('routeJobs()', () => {
  test('gives a job to the model where it is clearly better', () => {
    const routes = routeJobs(
      { marks: marks('extract', [...times('model', 5), ...times('both', 3)]) },
      minute,
    );
    expect(routes).toEqual([{ job: 'extract', to: 'model', why: 'Right 8 of 8 times, the reader 3.' }]);
  });

  test.each<readonly [string, readonly Outcome[], RegExp]>([
    ['does as well', times('both', 8), /As good as the reader/u],
    ['wins as often as it loses', ['model', 'reader', 'model', 'reader'], /As good as the reader/u],
    ['is better by what may be chance', ['model', 'model', 'both'], /too few items/u],
    ['wins much and loses some', [...times('model', 4), ...times('reader', 2)], /too few items/u],
    ['is worse', ['both', 'reader', 'reader'], /The reader is better/u],
    ['never gives anything usable', times('invalid', 4), /never be used/u],
  ])('leaves a job to the reader where the model %s', (_, outcomes, why) => {
    const routes = routeJobs({ marks: marks('verify', outcomes) }, minute);
    expect(routes).toMatchObject([{ job: 'verify', to: 'reader', why: expect.stringMatching(why) }]);
  });

  test('keeps to the time of a run, and takes first what wins most for its time', () => {
    const both = [...marks('extract', times('model', 8), 10), ...marks('decompose', times('model', 8), 10)];
    const to = (budgetMs: number) =>
      Object.fromEntries(routeJobs({ marks: both }, { budgetMs }).map(({ job, to }) => [job, to]));
    expect(to(120_000)).toEqual({ extract: 'model', decompose: 'model' });
    expect(to(30_000)).toEqual({ extract: 'reader', decompose: 'model' });
    expect(to(5_000)).toEqual({ extract: 'reader', decompose: 'reader' });
  });

  test.each(['judge', 'choose'] as const)('measures %s only, and keeps no time of a run for it', (job) => {
    const all = [...marks(job, times('model', 9), 10), ...marks('decompose', times('model', 8), 10)];
    const routes = routeJobs({ marks: all }, { budgetMs: 20_000 });
    expect(routes).toMatchObject([
      { job: 'decompose', to: 'model' },
      { job, to: 'reader', why: 'Measured only: the reader does it in any case.' },
    ]);
    expect(estimateRun({ marks: all }, routes).totalMs).toBe(11_500);
  });

  test('gives the model nothing where no exam was taken', () => {
    expect(routeJobs({ marks: [] }, minute)).toEqual([]);
  });

  test('never sends more jobs to the model when it does worse', () => {
    const better = marks('compose', [...times('model', 6), 'both']);
    for (let worse = 0; worse < better.length; worse++) {
      const changed = better.map((mark, at) => (at <= worse ? { ...mark, isRight: false } : mark));
      const counts = [better, changed].map(
        (each) => routeJobs({ marks: each }, minute).filter(({ to }) => to === 'model').length,
      );
      expect(counts[1]).toBeLessThanOrEqual(counts[0] ?? 0);
    }
  });
});

describe('signTest()', () => {
  test.each([
    [4, 0, 1 / 16],
    [3, 0, 1 / 8],
    [5, 1, 7 / 64],
    [2, 2, 11 / 16],
    [0, 0, 1],
  ])('gives for %d wins and %d losses the chance of as good or better', (wins, losses, chance) => {
    expect(signTest(wins, losses)).toBeCloseTo(chance, 10);
  });
});

describe('marksByJob()', () => {
  test('counts each job by itself, in the order of the exam', () => {
    const all = [...marks('extract', ['both', 'model', 'invalid'], 2), ...marks('decompose', ['reader'], 4)];
    expect(marksByJob(all)).toEqual([
      { job: 'decompose', items: 1, valid: 1, right: 0, readerRight: 1, wins: 0, losses: 1, seconds: 4 },
      { job: 'extract', items: 3, valid: 2, right: 2, readerRight: 1, wins: 1, losses: 0, seconds: 2 },
    ]);
  });
});
