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
