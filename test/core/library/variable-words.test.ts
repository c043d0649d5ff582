import { expect, test } from 'vitest';
import { variableWords } from '../../../src/core/library/variable-words.ts';
import { plainQuery } from '../../../src/core/query.ts';

test.each([
  ['Who owns the Havfrue?', ['who', 'owns', 'the']],
  ['Dredging at Port Ellen. Pontoons were damaged!', ['dredging', 'at', 'pontoons', 'were', 'damaged']],
  ['pontoon B is damaged', ['pontoon', 'is', 'damaged']],
  ['the Baker and a baker', ['the', 'and', 'a', 'baker']],
])('variableWords() of "%s" are those that are no names', (text, words) => {
  expect([...variableWords(plainQuery(text))]).toEqual(words);
});

test('variableWords() takes a word for a name that a phrase has as one', () => {
  const query = { ...plainQuery('baker owned ships'), phrases: ['Anna Baker', 'inner basin'] };
  expect([...variableWords(query)]).toEqual(['owned', 'ships', 'inner', 'basin']);
});
