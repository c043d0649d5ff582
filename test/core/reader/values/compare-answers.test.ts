import { expect, test } from 'vitest';
import { compareAnswers } from '../../../../src/core/reader/values/compare-answers.ts';

test.each([
  ['5 May 1810', '1812', -1],
  ['1,146 metres', '470 metres', 1],
  ['2 km', '1,500 m', 1],
  ['1200 inhabitants', '1,900', -1],
  ['32', '32', 0],
])('compareAnswers() holds %s against %s', (left, right, order) => {
  expect(Math.sign(compareAnswers(left, right) ?? Number.NaN)).toBe(order);
});

test.each([
  ['1810', '5 May 1810'],
  ['3 hours', '3 metres'],
  ['Tolve', 'Merrow'],
  ['', ''],
])('compareAnswers() does not compare "%s" with "%s"', (left, right) => {
  expect(compareAnswers(left, right)).toBeUndefined();
});
