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
  ['2 h 10 min', { value: 7800, measure: 'time' }],
  ['2 hours and 5 minutes', { value: 7500, measure: 'time' }],
  ['5 ft 6 inch', { value: 1.6764, measure: 'length' }],
  ['9 m in 2 places', { value: 9, measure: 'length' }],
  ['-12 °C', { value: -12, measure: '' }],
  ['about −3 m', { value: -3, measure: 'length' }],
  ['.45 calibre', { value: 0.45, measure: '' }],
  ['berth A-12', { value: 12, measure: '' }],
  ['14-16', { value: 14, measure: '' }],
])('parseNumber() reads %s', (text, value) => {
  expect(parseNumber(text)).toEqual({ ...value, value: expect.closeTo(value.value, 3) });
});

test('parseNumber() gives nothing where there is no number', () => {
  expect(parseNumber('many boats')).toBeUndefined();
  expect(parseNumber('')).toBeUndefined();
});
