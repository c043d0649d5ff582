import { expect, test } from 'vitest';
import {
  dateText,
  dateTextMonthFirst,
  numberText,
  onDate,
  withUnit,
} from '../../../../src/core/world/article/value-text.ts';

test('dates are said whole, or by the year where no more is known', () => {
  const date = { kind: 'date', year: 1801, month: 3, day: 12 } as const;
  expect([dateText(date), onDate(date), dateTextMonthFirst(date)]).toEqual([
    '12 March 1801',
    'on 12 March 1801',
    'March 12, 1801',
  ]);
  expect(onDate({ kind: 'date', year: 1801 })).toBe('in 1801');
});

test('numbers have their thousands set apart, and their unit where they have one', () => {
  expect(numberText({ kind: 'number', number: 1234567, unit: '' })).toBe('1,234,567');
  expect(withUnit({ kind: 'number', number: 940, unit: 'tons' })).toBe('940 tons');
  expect(withUnit({ kind: 'number', number: 12, unit: '' })).toBe('12');
});
