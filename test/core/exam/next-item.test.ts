import { describe, expect, test } from 'vitest';
import { type ExamItem, type ExamJob, examJobs } from '../../../src/core/exam/exam-job.ts';
import type { ExamMark } from '../../../src/core/exam/exam-result.ts';
import { itemsToCome, longestItemMs, nextItem } from '../../../src/core/exam/next-item.ts';

const item = (job: ExamJob, query: number): ExamItem =>
  // What is asked is of no matter here, only of which job it is.
  ({ job, request: { question: `${query}`, avoid: [] }, isRight: () => true }) as unknown as ExamItem;
const items = Array.from({ length: 12 }, (_, round) => examJobs.map((job) => item(job, round))).flat();
const mark = (job: ExamJob, outcome: 'win' | 'loss' | 'tie', seconds = 1): ExamMark => ({
  ...{ job, seconds, isValid: true, isRight: outcome === 'win', isReaderRight: outcome === 'loss' },
});
const oneEach = (outcome: 'win' | 'loss' | 'tie', seconds = 1) =>
  examJobs.map((job) => mark(job, outcome, seconds));
const times = (count: number, made: ExamMark) => Array.from({ length: count }, () => made);
const leftMs = 100_000;

describe('nextItem()', () => {
  test('puts one item of each job first, what is only measured last', () => {
    const marks: ExamMark[] = [];
    for (let next = nextItem({ items, marks, leftMs }); marks.length < 7 && next !== undefined; ) {
      marks.push(mark(next.job, 'tie'));
      next = nextItem({ items, marks, leftMs });
    }
    expect(new Set(marks.map(({ job }) => job)).size).toBe(7);
    expect(marks.slice(-2).map(({ job }) => job)).toEqual(['choose', 'judge']);
  });

  test('goes on with the job that the model does best, and with its next item', () => {
    const marks = [...oneEach('tie'), mark('extract', 'win'), mark('extract', 'win')];
    const next = nextItem({ items, marks, leftMs });
    expect(next).toBe(items.filter(({ job }) => job === 'extract')[3]);
  });

  test('ends where no time is left for as many right items as would show the model to be better', () => {
    const marks = oneEach('tie', 10);
    expect(nextItem({ items, marks, leftMs: 39_000 })).toBeUndefined();
    expect(nextItem({ items, marks, leftMs: 41_000 })).toBeDefined();
  });

  test('gives a job up that the model cannot win any more with all the items there are, however much time is left', () => {
    const lost = examJobs.flatMap((job) => times(9, mark(job, 'tie', 0.001)));
    expect(nextItem({ items, marks: lost, leftMs })).toBeUndefined();
  });

  test('asks no more of a job that takes too long for a run, or that is only measured', () => {
    expect(longestItemMs('extract')).toBe(24_000);
    const slow = examJobs.map((job) => mark(job, 'win', longestItemMs(job) / 1000));
    expect(nextItem({ items, marks: slow, leftMs: 1_000_000 })).toBeUndefined();
  });

  test('does not end a job early because it goes well: its luck could turn', () => {
    const marks = [...oneEach('loss'), ...times(8, mark('verify', 'win'))];
    expect(nextItem({ items, marks, leftMs })?.job).toBe('verify');
  });
});

test('itemsToCome() counts the jobs that had none, and then what can still change something', () => {
  expect(itemsToCome({ items, marks: [], leftMs })).toBe(7);
  expect(itemsToCome({ items, marks: oneEach('tie'), leftMs })).toBe(11);
  expect(itemsToCome({ items, marks: oneEach('tie', 10), leftMs: 20_000 })).toBe(0);
});
