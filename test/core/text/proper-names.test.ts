import { expect, test } from 'vitest';
import { properNames } from '../../../src/core/text/proper-names.ts';

test('properNames() finds names with the small words inside them', () => {
  expect(properNames('He left the Isle of the Three Bells for Quill Harbour.')).toEqual([
    'Isle of the Three Bells',
    'Quill Harbour',
  ]);
});

test('properNames() does not run over the end of a sentence', () => {
  expect(properNames('It was a brig of Tolve. Her captain was Ilse.')).toEqual(['Tolve', 'Ilse']);
});

test('properNames() keeps initials and short titles with their dots', () => {
  expect(properNames('It was written by J. R. Vane of St. Orrin.')).toEqual(['J. R. Vane of St. Orrin']);
});

test('properNames() leaves question words and the possessive out', () => {
  expect(properNames("Who built the Merrow's mast?")).toEqual(['Merrow']);
});
