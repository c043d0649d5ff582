import { expect, test } from 'vitest';
import { numbersIn, qualifierStart } from '../../../../src/core/reader/spans/numbers.ts';

const numbers = (text: string) => numbersIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['It has 6,144 inhabitants.', ['6,144']],
  ['They sold 1.5 million copies.', ['1.5 million']],
  ['It covers 39.2% of the land.', ['39.2%']],
  ['a crew of thirty-two', ['thirty-two']],
  ['He won it twice.', ['twice']],
  ['It cost $250.', ['$250']],
  ['It was -12 °C, later −3.', ['-12', '−3']],
  ['It lost –£5 million.', ['–£5 million']],
  ['a .45 calibre and 0.5 of it', ['.45', '0.5']],
  ['Take this:\n-3 eggs', ['3']],
  ['Berth A-12, 1990-95, 3 -4 and (–1967)', ['12', '1990', '95', '3', '4', '1967']],
])('numbersIn() finds the numbers in "%s"', (text, found) => {
  expect(numbers(text)).toEqual(found);
});

test('numbersIn() leaves digits inside words alone', () => {
  expect(numbers('The B29x flew.')).toEqual([]);
});

test('qualifierStart() says where the words begin that qualify a number', () => {
  const text = 'It has about 300 boats.';
  expect(qualifierStart(text, text.indexOf('300'))).toBe(text.indexOf('about'));
  expect(qualifierStart(text, text.indexOf('boats'))).toBeUndefined();
});

test.each([
  ['Own bike: 25p per mile.', ['25p']],
  ['It closed at £1.27m.', ['£1.27m']],
  ['a box of 420l', ['420']],
  ['Thirteen and a half miles in length', ['Thirteen and a half']],
])('numbersIn() takes what scales a sum with it, and leaves a unit, in "%s"', (text, found) => {
  expect(numbers(text)).toEqual(found);
});
