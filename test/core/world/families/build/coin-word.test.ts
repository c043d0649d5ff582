import { expect, test } from 'vitest';
import {
  coinWord,
  type WordSort,
  wordCount,
} from '../../../../../src/core/world/families/build/coin-word.ts';
import { mostPages } from '../../../../../src/core/world/families/build/layout.ts';

const sorts: readonly WordSort[] = ['surname', 'place', 'other'];
const unwanted =
  /jes|porn|tit|homo|vag|nig|sex|nazi|fuk|kunt|di[ck]k|ass|anal|rap[ei]|fag|hell|kill|gay|god/iu;

test('coinWord() has a word of each sort for every page of the largest world', () => {
  for (const sort of sorts) expect(wordCount(sort), sort).toBeGreaterThanOrEqual(mostPages);
});

test('coinWord() never gives a word twice, within a sort or across sorts', () => {
  const words = sorts.flatMap((sort) =>
    Array.from({ length: 20_000 }, (_, number) => coinWord(sort, number, 3)),
  );
  expect(new Set(words).size).toBe(words.length);
});

test('coinWord() gives words that nobody minds in a name', () => {
  for (const sort of sorts)
    for (let number = 0; number < wordCount(sort); number += 53)
      expect(coinWord(sort, number, 0)).not.toMatch(unwanted);
});

test('coinWord() gives other words for another seed', () => {
  expect(coinWord('place', 5, 1)).not.toBe(coinWord('place', 5, 2));
});
