import { expect, test } from 'vitest';
import { fewestArticles, islandSizes, quotasOf } from '../../../../src/core/world/build/quotas.ts';

test('islandSizes() and quotasOf() part any number of articles without rest', () => {
  for (const articles of [fewestArticles, 41, 99, 187, 188, 1000, 1003]) {
    const sizes = islandSizes(articles);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(articles);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    for (const size of sizes) {
      const quotas = Object.values(quotasOf(size));
      expect(quotas.reduce((sum, count) => sum + count, 1)).toBe(size);
      expect(Math.min(...quotas)).toBeGreaterThan(0);
    }
  }
});
