import { expect, test } from 'vitest';
import { locateQuote } from '../../../src/ui/text/locate-quote.ts';

const text = 'Quill Harbour is small. Its harbour, Quill Harbour, lies north.\nQuill  Harbour again.';

test('locateQuote() finds the quote at its place', () => {
  expect(locateQuote(text, 'Quill Harbour', 37)).toEqual({ kind: 'found', start: 37, end: 50 });
});

test('locateQuote() takes the first one where no place is named', () => {
  expect(locateQuote(text, 'Quill Harbour', undefined)).toEqual({ kind: 'found', start: 0, end: 13 });
});

test('locateQuote() takes the nearest one where the text has moved', () => {
  expect(locateQuote(text, 'Quill Harbour', 33)).toEqual({ kind: 'moved', start: 37, end: 50 });
  expect(locateQuote(text, 'Quill Harbour', 4000)).toEqual({ kind: 'moved', start: 37, end: 50 });
});

test('locateQuote() sees over other white space', () => {
  expect(locateQuote('a (big)\n  ship.', '(big) ship.', 2)).toEqual({ kind: 'respaced', start: 2, end: 15 });
  const odd = '^$.*+?()[]{}|/-\\';
  expect(locateQuote(`x ${odd}\n${odd}`, `${odd} ${odd}`, undefined)).toMatchObject({ kind: 'respaced' });
});

test('locateQuote() says when the words are not there', () => {
  expect(locateQuote(text, 'Owl Island', 3)).toEqual({ kind: 'missing' });
  expect(locateQuote(text, ' ', 3)).toEqual({ kind: 'missing' });
});

test('locateQuote() counts in UTF-16 units', () => {
  expect(locateQuote('🚢🚢 Quill', 'Quill', 5)).toEqual({ kind: 'found', start: 5, end: 10 });
});
