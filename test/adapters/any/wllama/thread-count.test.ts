import { expect, test } from 'vitest';
import { threadCount } from '../../../../src/adapters/any/wllama/thread-count.ts';

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [8, 4],
  [12, 6],
  [64, 8],
])('threadCount() gives a model of %d cores %d threads', (cores, threads) => {
  expect(threadCount(cores)).toBe(threads);
});
