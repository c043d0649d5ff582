import { expect, test } from 'vitest';
import { compareDates, parseDate } from '../../../../src/core/reader/values/date-value.ts';

test.each([
  ['5 May 1810', { year: 1810, month: 5, day: 5 }],
  ['October 3, 1912', { year: 1912, month: 10, day: 3 }],
  ['March 1899', { year: 1899, month: 3, day: undefined }],
  ['in 663', { year: 663, month: undefined, day: undefined }],
  ['44 BC', { year: -44, month: undefined, day: undefined }],
  ['19th century', { year: 1850, month: undefined, day: undefined }],
  ['the 1920s', { year: 1920, month: undefined, day: undefined }],
])('parseDate() reads %s', (text, value) => {
  expect(parseDate(text)).toEqual(value);
});

test('parseDate() gives nothing where there is no year', () => {
  expect(parseDate('5 May')).toBeUndefined();
  expect(parseDate('')).toBeUndefined();
});

test('compareDates() orders dates as far as both are known', () => {
  const order = (left: string, right: string) => {
    const [a, b] = [parseDate(left), parseDate(right)];
    return a === undefined || b === undefined ? undefined : Math.sign(compareDates(a, b) ?? Number.NaN);
  };
  expect(order('1810', '5 May 1811')).toBe(-1);
  expect(order('5 June 1810', '3 May 1810')).toBe(1);
  expect(order('5 May 1810', '3 May 1810')).toBe(1);
  expect(order('1810', '5 May 1810')).toBeNaN();
});
