import { expect, test } from 'vitest';
import { wilson } from '../../../src/core/evaluation/wilson.ts';

test('wilson() gives the interval of Brown, Cai and DasGupta for few trials', () => {
  const [low = 0, high = 0] = wilson(8, 10) ?? [];
  expect(low).toBeCloseTo(0.49, 2);
  expect(high).toBeCloseTo(0.943, 2);
});

test('wilson() stays within 0 and 1, and says nothing of no trials', () => {
  expect(wilson(0, 5)?.[0]).toBe(0);
  expect(wilson(5, 5)?.[1]).toBe(1);
  expect(wilson(0, 0)).toBeUndefined();
});
