import { expect, it } from 'vitest';
import { privateWords, withoutWords } from '../../../src/core/network/private-words.ts';
import { plainQuery } from '../../../src/core/query.ts';

const own = new Set(['merrow', 'captain', 'brandt', '1851', '4471203', 'lodz']);
const knowledge = { isOwn: (term: string) => own.has(term), common: new Set(['captain', 'born']) };

it('privateWords() gives words of the own documents that are no common ones, as they stand in the query, each once', () => {
  const query = plainQuery('Was the captain of the Merrow born in Łódź? The MERROW of Tolve.');
  expect(privateWords(query, knowledge)).toEqual(['Merrow', 'Łódź']);
});

it('privateWords() looks into phrases too', () => {
  expect(privateWords({ ...plainQuery('captain'), phrases: ['Ilse Brandt'] }, knowledge)).toEqual(['Brandt']);
});

it('privateWords() takes a long number for private, and a year not', () => {
  expect(privateWords(plainQuery('case 4471203 of 1851'), knowledge)).toEqual(['4471203']);
});

it('withoutWords() takes the words out of the text, and phrases that hold them as a whole', () => {
  const query = { ...plainQuery('captain of the Merrow, born'), phrases: ['Ilse Brandt', 'first captain'] };
  expect(withoutWords(query, ['Merrow', 'Brandt'])).toMatchObject({
    text: 'captain of the , born',
    phrases: ['first captain'],
  });
});

it('withoutWords() gives nothing where nothing is left to ask for', () => {
  expect(withoutWords(plainQuery('Who was the Merrow?'), ['Merrow'])).toBeUndefined();
});
