import { expect, test } from 'vitest';
import { failures } from '../../src/core/failure.ts';
import { moves } from '../../src/core/move.ts';
import { count, failureSentence, failureWords, moveSentence, moveWords } from '../../src/core/wording.ts';

const facts = { passages: 8, need: 'Who was the captain?', detail: '' };

test('failureSentence() gives one whole sentence for every failure', () => {
  for (const failure of failures) {
    const sentence = failureSentence(failure, facts);
    expect(sentence.startsWith(`${failureWords[failure].name}: `)).toBe(true);
    expect(sentence).toMatch(/^[A-Z].*\.$/u);
  }
});

test('failureSentence() names what was needed and how much came', () => {
  expect(failureSentence('off-topic', facts)).toBe(
    'Off topic: none of 8 passages bears on “Who was the captain?”.',
  );
});

test('failureSentence() names the words that no document holds', () => {
  expect(failureSentence('misspelled', { ...facts, detail: 'merow → merrow, brigg → brig' })).toBe(
    'Misspelled: no document holds “merow” or “brigg”.',
  );
});

test('moveSentence() gives one whole sentence for every move, with and without a detail', () => {
  for (const move of moves) {
    for (const detail of ['', 'Ilse Brandt', 'Who is it?'])
      expect(moveSentence(move, detail)).toMatch(/^[A-Z].*[.?!]”?\.?$/u);
  }
});

test('moveSentence() says what was looked up', () => {
  expect(moveSentence('follow-entity', 'Ilse Brandt')).toBe('Looked up “Ilse Brandt”.');
  expect(moveSentence('respell', 'merow → merrow')).toBe('Respelled: merow → merrow.');
});

test('names of failures and moves are told apart from each other', () => {
  const names = [...Object.values(failureWords), ...Object.values(moveWords)].map((each) => each.name);
  expect(new Set(names).size).toBe(names.length);
});

test('count() writes numbers with their thing', () => {
  expect([count(0, 'passage'), count(1, 'passage'), count(1200, 'passage')]).toEqual([
    'no passages',
    '1 passage',
    '1,200 passages',
  ]);
});
