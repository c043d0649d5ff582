import { expect, test } from 'vitest';
import { limitWords, nextStep, withinLimits } from '../../../src/ui/components/number-limits.ts';

const limits = { least: 1, most: 5000 };

test('nextStep() leads from any number to the next round one', () => {
  expect([nextStep(12, 10), nextStep(20, 10), nextStep(12, -10), nextStep(20, -10)]).toEqual([
    20, 30, 10, 10,
  ]);
  expect(withinLimits(nextStep(7, -10), limits)).toBe(1);
});

test('limitWords() says what is not taken as it was typed, and nothing of any other number', () => {
  expect(limitWords('12', limits)).toBeUndefined();
  expect(limitWords('1,200', limits)).toBeUndefined();
  expect(limitWords('', limits)).toBeUndefined();
  expect(limitWords('6000', limits)).toBe('6000 was changed: it takes 1 to 5,000.');
  expect(limitWords('12.5', limits)).toBe('12.5 was changed: it takes whole numbers, 1 to 5,000.');
});
