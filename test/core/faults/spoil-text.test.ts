import { expect, test } from 'vitest';
import { garble, misspell, truncate } from '../../../src/core/faults/spoil-text.ts';
import { editDistance } from '../../../src/core/text/edit-distance.ts';
import { Random } from '../../../src/core/world/random.ts';

const numbers = (seed: number) => {
  const random = new Random(seed);
  return () => random.next();
};

test('misspell() puts one slip into a name of the question, and keeps its first letter', () => {
  const question = 'Where was the captain of the brig Merrowdale born?';
  for (let seed = 0; seed < 20; seed++) {
    const misspelled = misspell(question, numbers(seed)) ?? '';
    expect(misspelled).not.toBe(question);
    expect(misspelled).toMatch(/^Where was the captain of the brig M\p{Ll}+ born\?$/u);
    const word = /brig (\p{L}+)/u.exec(misspelled)?.[1] ?? '';
    expect(editDistance('merrowdale', word.toLowerCase(), 2)).toBeLessThanOrEqual(2);
  }
});

test('misspell() leaves a text without longer words alone', () => {
  expect(misspell('Who is he?', numbers(1))).toBeUndefined();
});

test('truncate() keeps the beginning, in whole words', () => {
  const text =
    'The Merrow was a brig, built in 1820 for the grain trade of the Hollow Sea, and lost in 1841.';
  const short = truncate(text);
  expect(text.startsWith(short)).toBe(true);
  expect(short).toBe('The Merrow was a brig, built in 1820 for the grain trade of');
  expect(truncate('short')).toBe('short');
});

test('garble() spoils about half of the words, and keeps the length and the signs between', () => {
  const text = 'alpha beta, gamma delta. '.repeat(50);
  const garbled = garble(text, numbers(3));
  expect(garbled).toHaveLength(text.length);
  expect(garbled.replace(/[a-z]+/gu, '')).toBe(text.replace(/[a-z]+/gu, ''));
  const same = garbled.split(/[ ,.]+/u).filter((word) => text.includes(word) && word !== '').length;
  expect(same).toBeGreaterThan(70);
  expect(same).toBeLessThan(130);
});
