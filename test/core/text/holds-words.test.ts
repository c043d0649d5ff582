import { expect, test } from 'vitest';
import { holdsWords } from '../../../src/core/text/holds-words.ts';

test.each([
  ['The Merrow, of Tolve', 'merrow of tolve', true],
  ['Émile Zola', 'Emile', true],
  ['Hannah Vey', 'Ann', false],
  ['14 boats', '4', false],
  ['Tolve', '', false],
])('“%s” holds the words of “%s”: %s', (whole, part, expected) => {
  expect(holdsWords(whole, part)).toBe(expected);
});
