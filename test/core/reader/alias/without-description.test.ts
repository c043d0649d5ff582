import { expect, test } from 'vitest';
import { withoutDescription } from '../../../../src/core/reader/alias/without-description.ts';
import { passage } from '../../../kit/passages.ts';

const brig = passage('Merrow (brig)', 'The Merrow was a brig of Tolve. Her first captain was Ilse Brandt.');
const sloop = passage('Merrow (sloop)', 'The Merrow was a sloop. Her first captain was Anna Vey.');
const person = passage('Ilse Brandt', 'Ilse Brandt was a captain.');

test.each([
  ['Who owned the Merrow whose first captain was Ilse Brandt?', 'Who owned the Merrow?'],
  [
    'How many tons did the Merrow whose first captain was Ilse Brandt measure?',
    'How many tons did the Merrow measure?',
  ],
  ['When was the Merrow that was commanded by Ilse Brandt launched?', 'When was the Merrow launched?'],
])(
  'withoutDescription() keeps of "%s" what is asked, and the one page that the clause fits',
  (question, left) => {
    const found = withoutDescription(question, [person, sloop, brig]);
    expect(found?.question).toBe(left);
    expect(found?.passages).toEqual([person, brig]);
    expect(found?.quotes.map(({ text }) => text)).toEqual(['Her first captain was Ilse Brandt.']);
  },
);

test('withoutDescription() leaves a clause that no page of the name says, or that two say', () => {
  const question = 'Who owned the Merrow whose first captain was Ilse Brandt?';
  expect(withoutDescription(question, [person, sloop])).toBeUndefined();
  const twin = passage('Merrow (ketch)', 'The ketch Merrow was built by Ilse Brandt.');
  expect(withoutDescription(question, [brig, twin])).toBeUndefined();
});

test('withoutDescription() leaves a question without such a clause', () => {
  expect(withoutDescription('Who owned the Merrow of Tolve?', [brig])).toBeUndefined();
  expect(
    withoutDescription('Which captain that sailed the Merrow was born in Tolve?', [brig]),
  ).toBeUndefined();
});
