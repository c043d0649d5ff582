import { describe, expect, test } from 'vitest';
import { examJobs } from '../../../src/core/exam/exam-job.ts';
import { makeExam } from '../../../src/core/exam/make-items.ts';
import { plainQuery } from '../../../src/core/query.ts';

const rounds = makeExam({ seed: 4711, rounds: 8 });
const items = rounds.flat();

describe('makeExam()', () => {
  test('has an item of each job in every round', () => {
    for (const round of rounds) expect(round.map(({ job }) => job).toSorted()).toEqual(examJobs.toSorted());
  });

  test('makes the same of the same seed', () => {
    const again = makeExam({ seed: 4711, rounds: 8 }).flat();
    expect(again.map(({ request }) => request)).toEqual(items.map(({ request }) => request));
  });

  test('asks for answers that are there, and for some that are not', () => {
    const extracts = items.flatMap((item) => (item.job === 'extract' ? [item] : []));
    const none = extracts.filter(({ isRight }) => isRight({ findings: [], reason: '' }));
    expect(none).toHaveLength(2);
    expect(extracts.every(({ request }) => request.passages.length >= 2)).toBe(true);
  });

  test('has a right choice among the candidates of each item, and but one', () => {
    for (const item of items) {
      if (item.job !== 'choose') continue;
      const right = item.request.candidates.filter((_, index) => item.isRight(index));
      expect(right).toHaveLength(1);
      expect(item.isRight(undefined)).toBe(false);
    }
  });

  test('takes no query that finds nothing, and none for every word of the world', () => {
    for (const item of items) {
      if (item.job === 'write-query') expect(item.isRight(plainQuery('zzz'))).toBe(false);
    }
  });

  test('has quotes that stand in their passages, also where the answer is wrong', () => {
    for (const item of items) {
      if (item.job !== 'verify') continue;
      const [passage] = item.request.passages;
      for (const { start, end, text } of item.request.finding.quotes)
        expect(passage?.text.slice(start, end)).toBe(text);
    }
  });
});
