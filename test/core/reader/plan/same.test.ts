import { expect, test } from 'vitest';
import { samenessOf } from '../../../../src/core/reader/plan/same.ts';

const asked = (question: string) => {
  const found = samenessOf(question);
  return found?.options.map((option) => found.ask(option));
};

test.each([
  [
    'Do Ilse Brandt and Anna Vey share the same nationality?',
    ['What nationality is Ilse Brandt?', 'What nationality is Anna Vey?'],
  ],
  [
    'Are Tolve and Merrow both located in the same country?',
    ['Which country is Tolve located in?', 'Which country is Merrow located in?'],
  ],
  [
    'Did Ilse Brandt and Anna Vey die in the same place?',
    ['Where did Ilse Brandt die?', 'Where did Anna Vey die?'],
  ],
  [
    'Tolve and Quill Harbour can both be reached by ferry?',
    ['Can Tolve be reached by ferry?', 'Can Quill Harbour be reached by ferry?'],
  ],
  ['Are both Tolve and Quill Harbour ports?', ['Is Tolve a port?', 'Is Quill Harbour a port?']],
  [
    'Were the Merrow and the Hesper built at the same yard?',
    ['Which yard was the Merrow built at?', 'Which yard was the Hesper built at?'],
  ],
  [
    'Did the Merrow and the Hesper belong to the same company?',
    ['Which company did the Merrow belong to?', 'Which company did the Hesper belong to?'],
  ],
  [
    'Do Ilse Brandt and Anna Vey share a birthplace?',
    ['What is the birthplace of Ilse Brandt?', 'What is the birthplace of Anna Vey?'],
  ],
  [
    'Do both films The Long Tide and Owl Island (1912 film) have the directors from the same country?',
    [
      'Which country is the director of The Long Tide from?',
      'Which country is the director of Owl Island (1912 film) from?',
    ],
  ],
  [
    'Does Ilse Brandt have the same nationality as Anna Vey?',
    ['What nationality is Ilse Brandt?', 'What nationality is Anna Vey?'],
  ],
  ['Both Ilse Brandt and Anna Vey are seafarers?', ['Is Ilse Brandt a seafarer?', 'Is Anna Vey a seafarer?']],
])('samenessOf() asks the same of both in "%s"', (question, questions) => {
  expect(asked(question)).toEqual(questions);
});

test.each([
  'Is Tolve a port?',
  'Who are both?',
  'Are both?',
  'Do they share?',
  '',
  'Both brigs were lost in which year?',
])('samenessOf() sees no two things in "%s"', (question) => {
  expect(samenessOf(question)).toBeUndefined();
});
