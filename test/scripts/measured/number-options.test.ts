import { expect, test } from 'vitest';
import { endAfter, numberWithin, wholeWithin } from '../../../scripts/measured/number-options.ts';

const limits = { least: 1, most: 50 };

test.each(['', 'x', '0', '51', '1.5', '-1', 'NaN', 'Infinity'])('wholeWithin() refuses %j', (value) => {
  expect(() => wholeWithin('--searches', value, limits)).toThrow(`Cannot use --searches "${value}"`);
});

test.each(['', 'x', '1.01', '-0.1', 'NaN'])('numberWithin() refuses %j', (value) => {
  expect(() => numberWithin('--rate', value, { least: 0, most: 1 })).toThrow(`Cannot use --rate "${value}"`);
});

test('both take what lies within, and its ends', () => {
  expect([wholeWithin('--searches', '1', limits), wholeWithin('--searches', '50', limits)]).toEqual([1, 50]);
  expect(numberWithin('--rate', '0.2', { least: 0, most: 1 })).toBe(0.2);
});

test('endAfter() never ends where nothing was given, and refuses what is no number', () => {
  expect(endAfter(undefined)).toBe(Number.POSITIVE_INFINITY);
  expect(() => endAfter('soon')).toThrow('Cannot use --seconds "soon"');
});
