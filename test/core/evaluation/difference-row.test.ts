import { expect, test } from 'vitest';
import type { MeasureDifference } from '../../../src/core/evaluation/compare-runs.ts';
import { differenceWords } from '../../../src/core/evaluation/difference-row.ts';

const of = (
  measure: MeasureDifference['measure'],
  difference: number,
  interval: readonly [number, number],
): MeasureDifference => ({ measure, difference, interval, pairs: 20, left: 1, right: 1 + difference });

test('differenceWords() calls what is more than chance better or worse, by what the measure is of', () => {
  expect(differenceWords(of('searches', 4, [3, 5]))).toBe('+4.00 worse');
  expect(differenceWords(of('searches', -4, [-5, -3]))).toBe('−4.00 better');
  expect(differenceWords(of('wrongGiveUps', 0.1, [0.05, 0.2]))).toBe('+10.0 worse');
  expect(differenceWords(of('rightGiveUps', 0.1, [0.05, 0.2]))).toBe('+10.0 better');
  expect(differenceWords(of('right', -0.1, [-0.2, -0.05]))).toBe('−10.0 worse');
  expect(differenceWords(of('right', 0.1, [-0.05, 0.2]))).toBe('+10.0');
});
