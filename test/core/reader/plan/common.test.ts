import { expect, test } from 'vitest';
import { commonalityOf } from '../../../../src/core/reader/plan/common.ts';

const asked = (question: string) => {
  const found = commonalityOf(question);
  return found?.options.map((option) => found.ask(option));
};

test.each([
  [
    'What profession do Anna Vey and Ole Lund have in common?',
    ['What is the profession of Anna Vey?', 'What is the profession of Ole Lund?'],
  ],
  [
    'What do Merrow vulgaris and Hesper alba have in common?',
    ['What type of thing is Merrow vulgaris?', 'What type of thing is Hesper alba?'],
  ],
  [
    'Anna Vey and Ole Lund, have which mutual occupation?',
    ['What is the occupation of Anna Vey?', 'What is the occupation of Ole Lund?'],
  ],
  [
    'What type of boat do the Merrow and the Hesper share?',
    ['What type of boat is the Merrow?', 'What type of boat is the Hesper?'],
  ],
  [
    'What was dug in both Quill Pit and Tolve Pit?',
    ['What was dug in Quill Pit?', 'What was dug in Tolve Pit?'],
  ],
  [
    'Both the Merrow and the Hesper were built by what yard?',
    ['the Merrow were built by what yard?', 'the Hesper were built by what yard?'],
  ],
  [
    'Rowers Anna Vey and Ole Lund both live in which town?',
    ['Anna Vey live in which town?', 'Ole Lund live in which town?'],
  ],
  [
    'Which company do both Anna Vey and Ole Lund work for?',
    ['Which company does Anna Vey work for?', 'Which company does Ole Lund work for?'],
  ],
])('commonalityOf() asks of each: %s', (question, parts) => {
  expect(asked(question)).toEqual(parts);
});

test.each([
  'Which country shares a border with Tolve and Lentem?',
  'Do Anna Vey and Ole Lund share the same profession?',
  'Are Anna Vey and Ole Lund both potters?',
  'Who is older, Anna Vey or Ole Lund?',
  'The Merrow, a brig of Tolve, and the Hesper were both built in which year?',
  'What do potters have in common?',
  'What role did Anna Vey and Ole Lund both play in their respective towns?',
  '',
])('commonalityOf() sees none in: %s', (question) => {
  expect(commonalityOf(question)).toBeUndefined();
});
