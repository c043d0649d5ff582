import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { withFullDates } from '../../../../src/core/reader/trained/full-dates.ts';

const answers = [
  { candidate: { key: '1950', text: '1950' }, support: 0.9 },
  { candidate: { key: '23 july 1950', text: '23 July 1950' }, support: 0.8 },
  { candidate: { key: '1 may 1949', text: '1 May 1949' }, support: 0.3 },
];

const best = (question: string) =>
  withFullDates(readQuestion(question), answers).toSorted((left, right) => right.support - left.support)[0]
    ?.candidate.text;

test('withFullDates() puts the day ahead of its year where a question asks when', () => {
  expect(best('When was Ilse Brandt born?')).toBe('23 July 1950');
});

test('withFullDates() leaves the year ahead where a question asks for it', () => {
  expect(best('In which year was Ilse Brandt born?')).toBe('1950');
});
