import { expect, test } from 'vitest';
import { keepRecent } from '../../src/core/keep-recent.ts';

test('the oldest is forgotten, and what is set again is the latest', () => {
  const map = new Map<string, number>();
  for (const key of ['a', 'b', 'a', 'c']) keepRecent(map, [key, map.size], 2);
  expect([...map.keys()]).toEqual(['a', 'c']);
});
