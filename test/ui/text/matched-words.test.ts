import { expect, test } from 'vitest';
import { plainQuery, type Query } from '../../../src/core/query.ts';
import { wordMatcher } from '../../../src/ui/text/matched-words.ts';

const found = (query: Query, text: string) =>
  wordMatcher(query)(text).map(({ start, end }) => text.slice(start, end));

test('wordMatcher() finds words by stem, whatever their case and accents', () => {
  const query = plainQuery('Who was the captain of the Łódź?');
  expect(found(query, 'Two Captains sailed from Lodz to Quill.')).toEqual(['Captains', 'Lodz']);
});

test('wordMatcher() passes function words over, unless there are no others', () => {
  expect(found(plainQuery('the captain of it'), 'the end of the captain')).toEqual(['captain']);
  expect(found(plainQuery('who is it'), 'It is late.')).toEqual(['It', 'is']);
});

test('wordMatcher() finds the words of phrases', () => {
  expect(found({ ...plainQuery('born'), phrases: ['Ilse Brandt'] }, 'Brandt, Ilse: a seafarer')).toEqual([
    'Brandt',
    'Ilse',
  ]);
});

test('wordMatcher() finds longer words only where the query asked for them', () => {
  const query = plainQuery('ship');
  expect(found(query, 'a shipwright')).toEqual([]);
  expect(found({ ...query, prefix: true }, 'a shipwright')).toEqual(['shipwright']);
});

test('wordMatcher() marks scripts without spaces character by character', () => {
  expect(found(plainQuery('船長'), '彼は船長だった')).toEqual(['船', '長']);
});
