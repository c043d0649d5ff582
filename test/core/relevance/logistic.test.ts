import { expect, test } from 'vitest';
import { predict } from '../../../src/core/relevance/logistic.ts';

const model = { bias: -1, weights: { a: 2, b: 0 } };

test('predict() is one half where bias and features cancel out', () => {
  expect(predict(model, { a: 0.5, b: 9 })).toBe(0.5);
});

test('predict() stays within 0 and 1 for any finite features', () => {
  expect(predict(model, { a: 1e6, b: 0 })).toBe(1);
  expect(predict(model, { a: -1e6, b: 0 })).toBe(0);
});
