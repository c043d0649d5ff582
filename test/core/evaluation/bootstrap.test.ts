import { expect, test } from 'vitest';
import { bootstrapMean } from '../../../src/core/evaluation/bootstrap.ts';
import { Random } from '../../../src/core/world/random.ts';

const seeded = (seed: number) => {
  const random = new Random(seed);
  return () => random.next();
};

test('bootstrapMean() of equal values is those values', () => {
  expect(bootstrapMean([1, 1, 1], { random: seeded(1) })).toEqual([1, 1]);
});

test('bootstrapMean() holds the mean, and is narrower for more values', () => {
  const values = (count: number) => Array.from({ length: count }, (_, index) => index % 2);
  const few = bootstrapMean(values(20), { random: seeded(1) }) ?? [0, 0];
  const many = bootstrapMean(values(2000), { random: seeded(1) }) ?? [0, 0];
  for (const [low, high] of [few, many]) {
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  }
  expect(many[1] - many[0]).toBeLessThan((few[1] - few[0]) / 5);
});

test('bootstrapMean() is the same for the same seed, and undefined for nothing', () => {
  const values = [0, 1, 1, 0, 1];
  expect(bootstrapMean(values, { random: seeded(7) })).toEqual(bootstrapMean(values, { random: seeded(7) }));
  expect(bootstrapMean([], { random: seeded(7) })).toBeUndefined();
});
