import { expect, test } from 'vitest';
import { markText } from '../../../src/ui/text/mark-text.ts';

const text = 'the captain of the brig';
const shape = (marks: Parameters<typeof markText>[1]) =>
  markText(text, marks).map(({ text, isMatch, isQuote }) =>
    [text, isMatch ? 'm' : '', isQuote ? 'q' : ''].join('|'),
  );

test('markText() gives a text without marks as one piece', () => {
  expect(shape({ matches: [], quotes: [] })).toEqual(['the captain of the brig||']);
});

test('markText() lays matches and quotes over each other', () => {
  const marks = { matches: [{ start: 4, end: 11 }], quotes: [{ start: 8, end: 14 }] };
  expect(shape(marks)).toEqual(['the ||', 'capt|m|', 'ain|m|q', ' of||q', ' the brig||']);
});

test('markText() joins marks that touch or overlap', () => {
  const marks = {
    matches: [],
    quotes: [
      { start: 0, end: 3 },
      { start: 3, end: 8 },
      { start: 2, end: 6 },
    ],
  };
  expect(shape(marks)).toEqual(['the capt||q', 'ain of the brig||']);
});

test('markText() loses no character, whatever the marks', () => {
  const marks = { matches: [{ start: -5, end: 2 }], quotes: [{ start: 20, end: 900 }] };
  const parts = markText(text, marks);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.every((part) => text.startsWith(part.text, part.start))).toBe(true);
});

test('markText() of an empty text is empty', () => {
  expect(markText('', { matches: [{ start: 0, end: 4 }], quotes: [] })).toEqual([]);
});
