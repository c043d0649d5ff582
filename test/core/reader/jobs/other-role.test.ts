import { expect, test } from 'vitest';
import { otherRoleProblem } from '../../../../src/core/reader/jobs/other-role.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { finding } from '../../../kit/history.ts';
import { passage } from '../../../kit/passages.ts';

function problem(question: string, answer: string, text: string) {
  const { quotes } = finding(answer, passage('Page', text));
  const whole = quotes.map((quote) => ({ ...quote, start: 0, end: text.length, text }));
  return otherRoleProblem(readQuestion(question), answer, whole);
}

test.each([
  ['Who was the teacher of Ilse Brandt?', 'Anna Vey', 'Anna Vey is named as favourite pupil to Ilse Brandt.'],
  ['Who was the father of Ilse Brandt?', 'Jon Rell', 'Jon Rell was the eldest son of Ilse Brandt.'],
  ['Who was the son of Ilse Brandt?', 'Jon Rell', 'Ilse Brandt’s father, Jon Rell, was a smith.'],
  ['Who was the landlord of Ilse Brandt?', 'Jon Rell', 'Jon Rell was a tenant of the smith Ilse Brandt.'],
  ['Who was the father of Ilse Brandt?', 'Anna Vey', 'Mother: Anna Vey.'],
])('otherRoleProblem() of “%s” rejects %s of “%s”', (question, answer, text) => {
  expect(problem(question, answer, text)).toBeDefined();
});

test.each([
  ['Who was the teacher of Ilse Brandt?', 'Anna Vey', 'Ilse Brandt was a pupil of Anna Vey.'],
  ['Who was the father of Ilse Brandt?', 'Jon Rell', 'Ilse Brandt was the youngest daughter of Jon Rell.'],
  ['Who was the father of Ilse Brandt?', 'Jon Rell', 'Her father Jon Rell sent his other son to sea.'],
  ['Who was the employer of Ilse Brandt?', 'Jon Rell', 'Jon Rell took Ilse Brandt on as a clerk.'],
])('otherRoleProblem() of “%s” has nothing against %s of “%s”', (question, answer, text) => {
  expect(problem(question, answer, text)).toBeUndefined();
});
