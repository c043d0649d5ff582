import { expect, test } from 'vitest';
import { isAcrossBorder } from '../../../../src/core/reader/trained/is-across-border.ts';

const text =
  'Ilsbury is a village in eastern Quill, in the Arta Region, north of the border with Tolve. It borders the Merrow Forest.';

test.each([
  ['In which country is Ilsbury?', 'Tolve', true],
  ['In which country is Ilsbury?', 'Quill', false],
  ['In which region is Ilsbury?', 'Arta Region', false],
  ['In which forest is Ilsbury?', 'Merrow Forest', true],
  ['Which country borders that of Ilsbury?', 'Tolve', false],
  ['Which forest is adjacent to Ilsbury?', 'Merrow Forest', false],
])('isAcrossBorder() of “%s” and “%s” is %s', (question, answer, expected) => {
  const start = text.indexOf(answer);
  expect(isAcrossBorder(question, text, { start, end: start + answer.length })).toBe(expected);
});
