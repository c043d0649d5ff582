import { expect, test } from 'vitest';
import { denials, negated } from '../../../../src/core/reader/lexicon/denials.ts';

const denied = (text: string) => [...text.matchAll(denials)].map(([denial]) => denial);

test.each([
  ['It did not open.', 1],
  ['It didn’t open, and nobody came.', 2],
  ['She refused to sing and never stopped at Tolve.', 2],
  ['It carried not only salt but wool.', 0],
  ['It did not open until 1912.', 0],
  ['It may not be entered without a lead.', 1],
  ['She did not stop painting.', 0],
  ['She never failed to answer.', 0],
  ['She never doubted it.', 0],
])('“%s” denies %i times', (text, times) => {
  expect(denied(text)).toHaveLength(times);
});

test.each([
  ["It isn't so.", true],
  ['It did not open until 1912.', true],
  ['The cake is sugar-free.', true],
  ['It carried not only salt but wool.', false],
  ['It is a notable free house.', false],
])('“%s” says no of something: %s', (text, expected) => {
  expect(negated.test(text)).toBe(expected);
});
