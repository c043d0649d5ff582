import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';

test.each([
  ['Who commanded the Merrow?', 'person'],
  ['Where was Ilse Brandt born?', 'place'],
  ['When did the yard close?', 'date'],
  ['In which year was the bridge built?', 'date'],
  ['Which town lies on the river Ash?', 'place'],
  ['What company owned the Merrow?', 'organisation'],
  ['How many masts did the Merrow have?', 'number'],
  ['What is the population of Tolve?', 'number'],
  ['Why was the yard closed?', 'reason'],
  ['What was the cause of death of Ilse Brandt?', 'reason'],
  ['Which singer wrote it?', 'person'],
  ['What is the name of the river that runs past Tolve?', 'place'],
  ['Is Tolve a harbour town?', 'yes-no'],
  ['What nationality was Ilse Brandt?', 'thing'],
  ['The Merrow was launched in what year?', 'date'],
  ['Name the mother of Ilse Brandt.', 'person'],
  ['What did she carry?', 'unknown'],
])('readQuestion() reads from "%s" that a %s is wanted', (question, kind) => {
  expect(readQuestion(question).expects).toBe(kind);
});

test('readQuestion() takes what a plan says over what the words say', () => {
  expect(readQuestion('What did she carry?', 'number').expects).toBe('number');
});

test('readQuestion() reads the noun phrase that says what is asked for', () => {
  const focus = (text: string) => {
    const { focus, words } = readQuestion(text);
    return focus === undefined
      ? undefined
      : words
          .slice(focus.from, focus.to)
          .map((word) => word.term)
          .join(' ');
  };
  expect(focus('Which racing driver won?')).toBe('racing driver');
  expect(focus('What kind of university did she attend?')).toBe('university');
  expect(focus('What is the name of the ship that sank?')).toBe('ship');
  expect(focus('Which comedy produced by Vey was first?')).toBe('comedy');
  expect(focus('Where is it?')).toBeUndefined();
});

test.each(['', '?', '   ', '\u0000\u0001', '何年ですか', 'x'.repeat(5000), 'who '.repeat(400)])(
  'readQuestion() takes anything (%#)',
  (question) => {
    expect(() => readQuestion(question)).not.toThrow();
  },
);
