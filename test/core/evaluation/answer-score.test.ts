import { expect, test } from 'vitest';
import { exactMatch, f1, normalizeAnswer } from '../../../src/core/evaluation/answer-score.ts';

test('exactMatch() leaves case, articles, punctuation and spaces aside', () => {
  expect(exactMatch('The  Quill-Harbour.', ['quill harbour'])).toBe(1);
  expect(exactMatch('Quill', ['Quill Harbour'])).toBe(0);
});

test('exactMatch() takes any of the right answers, and none where there is none', () => {
  expect(exactMatch('Stanley Hall', ['G. Stanley Hall', 'Stanley Hall'])).toBe(1);
  expect(exactMatch('Stanley Hall', [])).toBe(0);
});

test('f1() is the harmonic mean over words, each counted as often as it stands', () => {
  expect(f1('Quill Harbour', ['Quill Harbour town'])).toBeCloseTo((2 * 1 * (2 / 3)) / (1 + 2 / 3));
  expect(f1('owl owl', ['owl'])).toBeCloseTo(2 / 3);
  expect(f1('turnips', ['owl'])).toBe(0);
});

test('f1() takes yes and no as a whole', () => {
  expect(f1('yes', ['yes it is'])).toBe(0);
  expect(f1('Yes.', ['yes'])).toBe(1);
});

test('normalizeAnswer() keeps letters of every script', () => {
  expect(normalizeAnswer('“Łódź”, 東京!')).toBe('łódź 東京');
});
