import { expect, test } from 'vitest';
import { coreQuestion } from '../../../../src/core/reader/question/core-question.ts';

test('coreQuestion() leaves sentences out that name nothing', () => {
  expect(coreQuestion('My aunt collects bells and asked me. Who cast the bell of Tolve?')).toBe(
    'Who cast the bell of Tolve?',
  );
});

test('coreQuestion() keeps sentences that name something, and questions of one sentence', () => {
  const two = 'The Merrow was built at a yard. Who owned that yard?';
  expect(coreQuestion(two)).toBe(two);
  expect(coreQuestion('Who cast the bell?')).toBe('Who cast the bell?');
  expect(coreQuestion('')).toBe('');
});
