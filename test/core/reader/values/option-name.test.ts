import { expect, test } from 'vitest';
import { optionName } from '../../../../src/core/reader/values/option-name.ts';

test.each([
  ['the travel book “Letters from Quill Harbour”', 'Letters from Quill Harbour'],
  ['the river Miyil', 'Miyil'],
  ['the paddle steamer Willing Hand', 'Willing Hand'],
  ['the Ivory Anchorite', 'the Ivory Anchorite'],
  ['Mount Owl', 'Mount Owl'],
  ['the film', 'the film'],
])('optionName() of %j is %j', (option, name) => {
  expect(optionName(option)).toBe(name);
});
