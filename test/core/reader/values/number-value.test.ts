import { expect, test } from 'vitest';
import { parseNumber } from '../../../../src/core/reader/values/number-value.ts';

test.each([
  ['6,144 inhabitants', { value: 6144, measure: '' }],
  ['1.5 million', { value: 1_500_000, measure: '' }],
  ['two hundred and twelve', { value: 212, measure: '' }],
  ['three thousand', { value: 3000, measure: '' }],
  ['48 kilometres', { value: 48_000, measure: 'length' }],
  ['12 feet', { value: 3.6576, measure: 'length' }],
  ['430 tons', { value: 436_880, measure: 'weight' }],
  ['about 90 minutes', { value: 5400, measure: 'time' }],
])('parseNumber() reads %s', (text, value) => {
  expect(parseNumber(text)).toEqual({ ...value, value: expect.closeTo(value.value, 3) });
});

test('parseNumber() gives nothing where there is no number', () => {
  expect(parseNumber('many boats')).toBeUndefined();
  expect(parseNumber('')).toBeUndefined();
});
