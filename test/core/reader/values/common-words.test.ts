import { expect, test } from 'vitest';
import { commonWords } from '../../../../src/core/reader/values/common-words.ts';

test.each([
  ['American novelist', 'an American poet', 'American'],
  ['director, screenwriter and film producer', 'film director', 'director'],
  ['a tennis player', 'professional tennis players', 'tennis player'],
  ['Tolve', 'the town of Tolve', 'Tolve'],
  ['gold', 'Gold', 'gold'],
  ['potter of the north', 'singer of the south', undefined],
  ['', 'gold', undefined],
])('commonWords() of “%s” and “%s” is %s', (first, second, expected) => {
  expect(commonWords(first, second)).toBe(expected);
});
