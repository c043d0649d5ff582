import { expect, test } from 'vitest';
import { datesIn } from '../../../../src/core/reader/spans/dates.ts';

const dates = (text: string) => datesIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['She was born on 5 May 1810.', '5 May 1810'],
  ['It sank on October 3, 1912.', 'October 3, 1912'],
  ['Built in March 1899, it stands.', 'March 1899'],
  ['It opened in the early 19th century.', 'early 19th century'],
  ['popular in the 1920s', '1920s'],
  ['It was settled in 663, they say.', '663'],
  ['He ruled from 1502 to 1520.', '1502 to 1520'],
  ['about 43 BC', '43 BC'],
  ['in the spring of 1842', 'spring of 1842'],
  ['Market is held on Saturdays.', 'Saturday'],
])('datesIn() finds the date in "%s"', (text, date) => {
  expect(dates(text)[0]).toBe(date);
});

test('datesIn() gives the year in a full date as well', () => {
  expect(dates('born 5 May 1810')).toEqual(['5 May 1810', '1810']);
});

test('datesIn() takes no amount for a year', () => {
  expect(dates('It weighs 1500 kilometres of rope, 1,500 in all, and 2000 people saw it.')).toEqual([]);
});

test('datesIn() finds nothing in text without dates, in any script', () => {
  expect(dates('')).toEqual([]);
  expect(dates('船は沈んだ。')).toEqual([]);
});
