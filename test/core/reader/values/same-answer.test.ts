import { expect, test } from 'vitest';
import { sameAnswer } from '../../../../src/core/reader/values/same-answer.ts';

test.each([
  ['American', 'United States'],
  ['the Netherlands', 'Dutch'],
  ['Quill Harbour', 'quill harbour'],
  ['Quill Harbour, Tolve', 'Quill Harbour'],
  ['1912', '5 May 1912'],
])('sameAnswer() takes "%s" and "%s" for the same', (left, right) => {
  expect(sameAnswer(left, right)).toBe(true);
});

test.each([
  ['American', 'Canadian'],
  ['Tolve', 'Merrow'],
  ['1912', '5 May 1913'],
  ['', ''],
  ['Niger', 'Nigeria'],
])('sameAnswer() tells "%s" and "%s" apart', (left, right) => {
  expect(sameAnswer(left, right)).toBe(false);
});
