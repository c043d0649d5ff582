import { expect, test } from 'vitest';
import { propertyOf } from '../../../../src/core/reader/plan/property.ts';

test.each([
  ['Which film came out first', 'When was A released?', 'date', 'smallest'],
  ['Who is older', 'When was A born?', 'date', 'smallest'],
  ['Who is younger', 'When was A born?', 'date', 'greatest'],
  ['Who died later', 'When did A die?', 'date', 'greatest'],
  ['Which yard was founded earlier', 'When was A founded?', 'date', 'smallest'],
  ['Which bridge is older', 'When was A founded or built?', 'date', 'smallest'],
  ['Which mountain is higher', 'How high is A?', 'number', 'greatest'],
  ['Which river is shorter', 'How long is A?', 'number', 'smallest'],
  ['Which town has more inhabitants', 'What is the population of A?', 'number', 'greatest'],
  ['Which ship carried fewer guns', 'How many guns does A have?', 'number', 'smallest'],
  ['Which farm had more sheep', 'How many sheep does A have?', 'number', 'greatest'],
  ['Which has more plays in the winter', 'How many plays does A have in the winter?', 'number', 'greatest'],
  ['Which opened in the spring first', 'When was A opened?', 'date', 'smallest'],
  ['Which first bore fruit earlier', 'When did A first bear fruit?', 'date', 'smallest'],
  ['Which ship sailed to Tolve later', 'When did A sail to Tolve?', 'date', 'greatest'],
  ['Which came first', 'When did A come?', 'date', 'smallest'],
  ['Which is cheaper', 'How much does A cost?', 'number', 'smallest'],
  ['Which is more expensive', 'How much does A cost?', 'number', 'greatest'],
  ['Which costs more to hire', 'How much does A cost?', 'number', 'greatest'],
  ['Which boat is faster', 'What is the speed of A?', 'number', 'greatest'],
  ['Which ship had the larger crew', 'What is the crew of A?', 'number', 'greatest'],
  ['Who was older at death', 'How old was A at death?', 'number', 'greatest'],
  ['Who lived to a greater age', 'How old was A at death?', 'number', 'greatest'],
  ['Who was younger when he died', 'How old was A at death?', 'number', 'smallest'],
  ['Who has been at the mill longer', 'Since when has A been at the mill?', 'date', 'smallest'],
  ['Who has worked longer for the mill', 'Since when has A worked for the mill?', 'date', 'smallest'],
  ['Which film has the director who was born later', 'When was the director of A born?', 'date', 'greatest'],
  ['Which film whose director died first', 'When did the director of A die?', 'date', 'smallest'],
  [
    'Which was designed by the person who was born later',
    'When was the person by whom A was designed born?',
    'date',
    'greatest',
  ],
])('propertyOf() knows what to look up for "%s"', (words, question, expects, pick) => {
  const property = propertyOf(words);
  expect(property?.ask('A')).toBe(question);
  expect(property).toMatchObject({ expects, pick });
});

test.each(['Which singer is Tolvan', 'Who had a more diverse career', '', 'Which is'])(
  'propertyOf() knows nothing to compare in "%s"',
  (words) => {
    expect(propertyOf(words)).toBeUndefined();
  },
);
