import { expect, test } from 'vitest';
import { answerYesNo } from '../../../../src/core/reader/jobs/answer-yes-no.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { passage } from '../../../kit/passages.ts';

function answer(question: string, text: string, title = 'Visiting us'): string | undefined {
  const found = answerYesNo(readFor(readQuestion(question), shelve([passage(title, text)])));
  return found.kind === 'answered' ? found.text : undefined;
}

test('“no dogs” is a no to whether dogs are allowed, and to nothing else', () => {
  const rule = 'No dogs in the dome, please. There is a hook beside the door.';
  expect(answer('Are dogs in the dome allowed?', rule)).toBe('no');
  expect(answer('Is there a hook beside the door?', rule)).toBe('yes');
  expect(answer('Are cats in the dome allowed?', rule)).toBeUndefined();
});

test('a sentence on the thing that says all that is asked is a yes', () => {
  expect(answer('Was the Merrow built at Tolve?', 'The Merrow was built at Tolve.', 'Merrow')).toBe('yes');
  expect(answer('Was the Merrow built at Tolve?', 'The Merrow was never built at Tolve.', 'Merrow')).not.toBe(
    'yes',
  );
});

test.each([
  [
    'Can staff buy prototype bikes?',
    'You may buy one bike a year. Prototypes are not for sale.',
    'Staff bikes',
  ],
  [
    'Is the station named after the rector Jonas Vey?',
    'The station is not named, as is often said, after the rector Jonas Vey.',
    'Cape Station',
  ],
  ['Was anyone injured in the fire?', 'The fire brigade came at noon. Nobody was hurt.', 'Fire of 28 March'],
  [
    'Do members pay extra for paint in their own blue?',
    'Members get their own blue free of charge.',
    'Paint',
  ],
  ['Did the director give an interview?', 'The director declined to be interviewed.', 'Port'],
])('%s is denied by “%s”', (question, text, title) => {
  expect(answer(question, text, title)).toBe('no');
});

test.each([
  ['Did Ada Vey win the medal?', 'Ada Vey, who did not marry, won the medal.', 'Ada Vey'],
  ['Was the Merrow built at Tolve?', 'The Merrow was built at Tolve. She was not sold.', 'Merrow'],
])('%s is not denied by what “%s” denies besides', (question, text, title) => {
  expect(answer(question, text, title)).not.toBe('no');
});
