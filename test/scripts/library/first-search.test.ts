import { expect, test } from 'vitest';
import { firstSearches } from '../../../scripts/library/first-search.ts';
import { writeEncyclopedia } from '../../../src/core/world/write-encyclopedia.ts';

test('one plain search finds all that plain questions need, and little of what the others do', {
  timeout: 60_000,
}, async () => {
  const rows = await firstSearches(writeEncyclopedia({ seed: 7, articles: 500, questions: 300 }));
  const found = (kind: string) => rows.get(kind)?.allGold ?? Number.NaN;
  expect(found('plain')).toBeGreaterThan(0.95);
  for (const kind of ['three-hops', 'four-hops', 'bridge-comparison'])
    expect(found(kind), kind).toBeLessThan(0.1);
  expect(found('two-hops')).toBeLessThan(0.3);
  for (const kind of ['other-name', 'misspelled']) expect(found(kind), kind).toBeLessThan(0.5);
  expect(found('synonyms')).toBeLessThan(0.7);
});
