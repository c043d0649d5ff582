import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { askedRole } from '../../../../src/core/reader/stated/asked-role.ts';

const asked = (question: string) => askedRole(readQuestion(question));

test('askedRole() sees a role and whose it is', () => {
  const found = { role: 'closest friend', name: 'Ilse Brandt' };
  expect(asked('Who was the closest friend of Ilse Brandt?')).toEqual(found);
  expect(asked('Who is Ilse Brandt’s closest friend?')).toEqual(found);
  expect(asked('What is the name of the closest friend of Ilse Brandt?')).toEqual(found);
});

test('askedRole() sees none in a question that asks for more than a role', () => {
  for (const question of [
    'Who was the captain of the Merrow in 1840?',
    'Which friend of Ilse Brandt wrote a novel?',
    'When was Ilse Brandt born?',
    'Who was the friend of Ilse Brandt and Anna Vey?',
  ])
    expect(asked(question), question).toBeUndefined();
});

test.each([
  ['Who served as physician to Ilse Brandt?', 'physician', 'Ilse Brandt'],
  ['Tell me who was the tutor to Ilse Brandt.', 'tutor', 'Ilse Brandt'],
  ['Tell me the name of the wife of Ilse Brandt.', 'wife', 'Ilse Brandt'],
  ['Who acted as court physician to Ilse Brandt?', 'court physician', 'Ilse Brandt'],
])('askedRole() sees the role in “%s”', (question, role, name) => {
  expect(asked(question)).toEqual({ role, name });
});

test.each([
  'What was the answer to Ilse Brandt?',
  'Who wrote the letter to Ilse Brandt?',
  'Which way to Norsund?',
])('askedRole() sees none in “%s”', (question) => {
  expect(asked(question)).toBeUndefined();
});
