import { expect, test } from 'vitest';
import { editDistance } from '../../../src/core/text/edit-distance.ts';

test('editDistance() counts one for an insertion, a deletion, a substitution and a swap of neighbours', () => {
  expect(editDistance('merow', 'merrow', 2)).toBe(1);
  expect(editDistance('merrow', 'merow', 2)).toBe(1);
  expect(editDistance('merrow', 'marrow', 2)).toBe(1);
  expect(editDistance('captian', 'captain', 2)).toBe(1);
});

test('editDistance() is 0 for equal words and the same in both directions', () => {
  expect(editDistance('brig', 'brig', 2)).toBe(0);
  expect(editDistance('brandt', 'brant', 2)).toBe(editDistance('brant', 'brandt', 2));
});

test('editDistance() says no more than "more than most" for words far apart', () => {
  expect(editDistance('turnip', 'captain', 2)).toBe(3);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});

test('editDistance() compares characters, not code units', () => {
  expect(editDistance('a🐚b', 'a🐌b', 2)).toBe(1);
});
