import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { isOfOtherEnd } from '../../../../src/core/reader/trained/is-of-other-end.ts';

const text =
  'Ilse Brandt (3 May 1834, Quill – 5 April 1868, Tolve) was a painter. She was born in a mill and worked in Ilsbury.';

test.each([
  ['Where did Ilse Brandt die?', 'Quill', true],
  ['Where did Ilse Brandt die?', 'Tolve', false],
  ['When did Ilse Brandt die?', '3 May 1834', true],
  ['Where was Ilse Brandt born?', 'Tolve', true],
  ['Where was Ilse Brandt born?', 'Quill', false],
  ['Where did Ilse Brandt work?', 'Quill', false],
  ['Where did Ilse Brandt die?', 'Ilsbury', false],
])('isOfOtherEnd() of “%s” and “%s” is %s', (question, answer, expected) => {
  const start = text.indexOf(answer);
  expect(isOfOtherEnd(readQuestion(question), text, { start, end: start + answer.length })).toBe(expected);
});
