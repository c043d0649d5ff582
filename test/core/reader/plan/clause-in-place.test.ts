import { expect, test } from 'vitest';
import { decompose } from '../../../../src/core/reader/jobs/decompose.ts';
import {
  enclosedParts,
  extraposedParts,
  withClauseInPlace,
} from '../../../../src/core/reader/plan/clause-in-place.ts';

test.each([
  ['Where was the poet born who wrote Her Own Way?', 'Where was the poet who wrote Her Own Way born?'],
  [
    'When was the school founded that Ilse Brandt attended?',
    'When was the school that Ilse Brandt attended founded?',
  ],
  [
    'In which town did the man die whose ship was the Merrow?',
    'In which town did the man whose ship was the Merrow die?',
  ],
])('withClauseInPlace() makes “%s” “%s”', (question, expected) => {
  expect(withClauseInPlace(question)).toBe(expected);
});

test.each([
  'Where was Ilse Brandt born?',
  'When did the captain die that night?',
  'Who was born where the Merrow sank?',
  'Where was the poet who wrote Her Own Way born?',
])('withClauseInPlace() leaves “%s” as it is', (question) => {
  expect(withClauseInPlace(question)).toBe(question);
});

test.each([
  [
    'When was the man born who founded the Merrow School?',
    ['Who founded the Merrow School?', 'When was #1 born?'],
  ],
  [
    'Where was the poet born who left the school at twelve?',
    ['Which poet left the school at twelve?', 'Where was #1 born?'],
  ],
  [
    'Where was the man born who wrote the novel that Ilse Brandt filmed?',
    ['Which novel did Ilse Brandt film?', 'Who wrote #1?', 'Where was #1 born?'],
  ],
  [
    'Where was the poet who left the school at twelve born?',
    ['Which poet left the school at twelve?', 'Where was #1 born?'],
  ],
])('decompose() asks first which thing the clause of “%s” means', (question, needs) => {
  expect(decompose(question).needs.map((need) => need.question)).toEqual(needs);
});

test('a name with a capital is no clause', () => {
  expect(enclosedParts('In what year was the first Doctor Who audiobook released?')).toBeUndefined();
});

test('extraposedParts() leaves clauses to the grammar whose subject is another', () => {
  expect(extraposedParts('When was the school founded that Ilse Brandt attended?')).toBeUndefined();
  expect(extraposedParts('Where did the man die whose ship was the Merrow?')).toBeUndefined();
});
