import { expect, test } from 'vitest';
import { decompose } from '../../../../src/core/reader/jobs/decompose.ts';

test.each([
  ['Where was whoever painted the mill born?', ['Who painted the mill?', 'Where was #1 born?']],
  ['Who taught whoever painted the Blue Mill?', ['Who painted the Blue Mill?', 'Who taught #1?']],
  [
    'In which year was whoever was landlord to whoever was husband to Ilse Brandt born?',
    ['Who was husband to Ilse Brandt?', 'Who was landlord to #1?', 'In which year was #1 born?'],
  ],
  [
    'As wife to whoever taught Ilse Brandt, whom does the chronicle name?',
    ['Who taught Ilse Brandt?', 'As wife to #1, whom does the chronicle name?'],
  ],
  [
    'When did the woman who built the school where Ilse Brandt taught die?',
    ['In which school did Ilse Brandt teach?', 'Who built #1?', 'When did #1 die?'],
  ],
  [
    'What is the job of the person who wrote the report?',
    ['Who wrote the report?', 'What is the job of #1?'],
  ],
])('“%s” is taken apart', (question, expected) => {
  expect(decompose(question).needs.map((need) => need.question)).toEqual(expected);
});

test.each([
  // What the clause tells is done by another.
  'Where was the man who the queen sent born?',
  'Who taught whoever Ilse Brandt met?',
  // Its end cannot be told.
  'What does whoever won the cup get for it?',
  'Is whoever painted the mill a woman?',
  'Whoever painted the mill, where is the mill?',
  // A name.
  'In what year was the first Doctor Who audiobook released?',
])('“%s” is not taken apart at a clause that ends nowhere', (question) => {
  expect(decompose(question).needs.map((need) => need.question)).toEqual([question]);
});
