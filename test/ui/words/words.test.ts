import { expect, test } from 'vitest';
import { sizeWords } from '../../../src/core/text/size-words.ts';
import { durationWords, remainingWords } from '../../../src/ui/words/duration-words.ts';
import { clockWords, dateWords, dayWords } from '../../../src/ui/words/time-words.ts';

test('sizeWords() has at most three figures and never 1000 of a unit', () => {
  const sizes = [-1, 0, 812, 999, 1000, 4096, 9_960, 812_400, 999_600, 4_100_000, 2_147_483_648, 9e15];
  expect(sizes.map(sizeWords)).toEqual([
    ...['0 B', '0 B', '812 B', '999 B', '1.0 kB', '4.1 kB', '10 kB', '812 kB', '1.0 MB', '4.1 MB', '2.1 GB'],
    '9000 TB',
  ]);
});

test('durationWords() goes from tenths of a second to hours', () => {
  const times = [0, 49, 400, 9_949, 9_950, 59_400, 59_900, 60_000, 185_000, 3_600_000, 3_840_000];
  expect(times.map(durationWords)).toEqual([
    ...['0 s', '0 s', '0.4 s', '9.9 s', '10 s', '59 s', '1 min', '1 min', '3 min 5 s', '1 h', '1 h 4 min'],
  ]);
});

test('remainingWords() is rounded up', () => {
  const times = [0, 4_000, 5_001, 31_000, 61_000, 5_400_000];
  expect(times.map(remainingWords)).toEqual([
    ...['a few seconds left', 'a few seconds left', 'about 10 s left', 'about 40 s left'],
    ...['about 2 min left', 'about 2 h left'],
  ]);
});

test('dayWords() counts days of the calendar, not of 24 hours', () => {
  const now = new Date(2026, 10, 25, 0, 30).getTime();
  const at = (...date: [number, number, number, number]) => new Date(...date).getTime();
  expect(dayWords(now, now)).toBe('Today');
  expect(dayWords(at(2026, 10, 24, 23), now)).toBe('Yesterday');
  expect(dayWords(at(2026, 10, 23, 23), now)).toBe('Monday 23 November');
  expect(dayWords(at(2025, 11, 31, 12), now)).toBe('31 December 2025');
});

test('words for times are empty for a time that no calendar has', () => {
  expect([clockWords(9e15), dateWords(Number.NaN), dayWords(9e15, 0)]).toEqual(['', '', '']);
});
