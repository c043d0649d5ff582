import { describe, expect, test } from 'vitest';
import { estimateRun, remainingMs } from '../../../src/core/exam/estimate-run.ts';
import type { ExamMark } from '../../../src/core/exam/exam-result.ts';
import { jobsInRun } from '../../../src/core/exam/route-jobs.ts';

const mark: ExamMark = { job: 'extract', isValid: true, isRight: true, isReaderRight: false, seconds: 4 };
const toModel = [{ job: 'extract', to: 'model', why: '' }] as const;

describe('estimateRun()', () => {
  test('counts what the model does, and only that', () => {
    const { totalMs } = estimateRun({ marks: [mark, { ...mark, job: 'verify' }] }, toModel);
    expect(totalMs).toBe(1500 + jobsInRun.extract * 4000);
    expect(estimateRun({ marks: [mark] }, []).totalMs).toBe(1500);
  });
});

describe('remainingMs()', () => {
  const estimate = estimateRun({ marks: [mark] }, toModel);

  test('goes down with each job that was done, and never under nought', () => {
    const left = [0, 1, 2, 3, 9].map((count) =>
      remainingMs(estimate, { extract: { count, totalMs: count * 4000 } }),
    );
    expect(left).toEqual([12_000, 8000, 4000, 0, 0]);
  });

  test('takes the pace that it sees', () => {
    const slow = remainingMs(estimate, { extract: { count: 2, totalMs: 40_000 } });
    expect(slow).toBeCloseTo(44_000 / 3);
  });
});
