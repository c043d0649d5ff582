import { expect, test } from 'vitest';
import { knownItemQuestions } from '../../../src/core/evaluation/known-item-questions.ts';
import { Random } from '../../../src/core/world/random.ts';
import { passage } from '../../kit/passages.ts';

const draw = () => {
  const random = new Random(1);
  return () => random.next();
};
const made = (...texts: readonly string[]) =>
  knownItemQuestions(
    texts.map((text, index) => passage(`Document ${index}`, text)),
    { random: draw(), most: 10 },
  );

test('knownItemQuestions() asks for the subject of a sentence', () => {
  expect(made('Ilse Brandt built the brig Merrow in the yard of Tolve.')).toMatchObject([
    {
      question: 'Who or what built the brig Merrow in the yard of Tolve?',
      answers: ['Ilse Brandt'],
      goldIds: ['Document 0'],
    },
  ]);
});

test('knownItemQuestions() asks for the year of a sentence that tells one', () => {
  expect(made('There the brig Merrow was launched by Brandt in 1820 with a feast.')).toMatchObject([
    {
      question: 'In which year: There the brig Merrow was launched by Brandt with a feast?',
      answers: ['1820'],
    },
  ]);
});

test('knownItemQuestions() leaves out sentences that say too little, or several years', () => {
  expect(made('Ilse Brandt won.', 'The Merrow sailed in 1820 and the Arrow sailed north in 1821.')).toEqual(
    [],
  );
});

test('knownItemQuestions() asks one question a document, at most as many as are wanted, and the same for one seed', () => {
  const text =
    'Ilse Brandt built the brig Merrow in the yard of Tolve. Jon Roos built the brig Arrow in the yard of Tolve.';
  const passages = Array.from({ length: 8 }, (_, index) => passage(`Document ${index}`, text));
  const ask = () => knownItemQuestions(passages, { random: draw(), most: 5 });
  expect(new Set(ask().map(({ goldIds }) => goldIds[0])).size).toBe(5);
  expect(ask()).toEqual(ask());
});
