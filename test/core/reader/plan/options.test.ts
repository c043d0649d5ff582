import { expect, test } from 'vitest';
import { optionsOf } from '../../../../src/core/reader/plan/options.ts';

test.each([
  ['Which film came out first, The Long Tide or Owl Island?', 'The Long Tide', 'Owl Island'],
  ['Who is older, Ilse Brandt or Anna Vey?', 'Ilse Brandt', 'Anna Vey'],
  ['Which brig was built first The Merrow or The Hesper?', 'The Merrow', 'The Hesper'],
  ['Between Ilse Brandt and Anna Vey, who was born later?', 'Ilse Brandt', 'Anna Vey'],
  ['Was Ilse Brandt or Anna Vey born first?', 'Ilse Brandt', 'Anna Vey'],
  ['Which is longer: the Ash or the Wend?', 'the Ash', 'the Wend'],
  ['Which poet, Ilse Brandt or Anna Vey, is known for odes?', 'Ilse Brandt', 'Anna Vey'],
  ['Which Tolvan film, Owl Island or Up, Up and Away, is longer?', 'Owl Island', 'Up, Up and Away'],
  ['In between Ilse Brandt and Anna Vey who won a prize?', 'Ilse Brandt', 'Anna Vey'],
  ['Which village is older, Upper Hask, Tolve or Merrow?', 'Upper Hask, Tolve', 'Merrow'],
])('optionsOf() reads the two of "%s"', (question, first, second) => {
  expect(optionsOf(question)).toMatchObject({ first, second });
});

test.each([
  'Who commanded the Merrow?',
  'Did she sail or walk?',
  'Which of them is older?',
  ' or ',
  '',
  'or?',
])('optionsOf() sees none in "%s"', (question) => {
  expect(optionsOf(question)).toBeUndefined();
});
