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
  ['Is the tower open to visitors?', "The tower isn't open to visitors.", 'Tower'],
  ['Do members pay extra for paint in their own blue?', 'Their own blue is free for members.', 'Paint'],
])('%s is denied by “%s”', (question, text, title) => {
  expect(answer(question, text, title)).toBe('no');
});

test.each([
  ['Did Ada Vey win the medal?', 'Ada Vey, who did not marry, won the medal.', 'Ada Vey'],
  ['Was the Merrow built at Tolve?', 'The Merrow was built at Tolve. She was not sold.', 'Merrow'],
  ['Did the Merrow carry salt?', 'The Merrow not only carried salt but also wool.', 'Merrow'],
  ['Was the bridge opened in 1990?', 'The bridge was not opened until 1990.', 'Tolve Bridge'],
  ['Are dogs allowed?', 'Dogs are not allowed without a lead.', 'Rules'],
  ['Did Ada Vey leave Tolve?', 'Ada Vey never doubted that she would leave Tolve.', 'Ada Vey'],
  ['Did Ada Vey answer letters?', 'Ada Vey never failed to answer letters.', 'Ada Vey'],
  ['Do visitors pay for parking?', 'Visitors may feel free to pay for parking by card.', 'Parking'],
  ['Do visitors pay extra for sugar?', 'Visitors pay extra for sugar-free cake.', 'Café'],
])('%s is not denied by what “%s” denies besides', (question, text, title) => {
  expect(answer(question, text, title)).not.toBe('no');
});

test.each([
  [
    'Is the Merrow a fast brig built in Tolve?',
    "The Merrow wasn't, many believed, a fast brig built in Tolve.",
  ],
  ['Was the Merrow sold before 1990?', 'The Merrow was not sold until 1990.'],
  ['Did Ada Vey sail in the Merrow?', 'Ada Vey never doubted that she would sail in the Merrow.'],
  ['Did the Merrow carry sugar?', 'The Merrow carried sugar-free cake.'],
])('%s is not affirmed by “%s”', (question, text) => {
  expect(answer(question, text, 'Merrow')).not.toBe('yes');
});

test('“not only” affirms what it stands before', () => {
  const text = 'The Merrow not only carried salt but also wool.';
  expect(answer('Did the Merrow carry salt?', text, 'Merrow')).toBe('yes');
});
