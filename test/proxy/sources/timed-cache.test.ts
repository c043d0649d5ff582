import { describe, expect, it } from 'vitest';
import { TimedCache } from '../../../proxy/sources/timed-cache.ts';

describe('TimedCache', () => {
  it('keeps what was used last where there is not room for all', () => {
    const cache = new TimedCache<string>({ lifetimeMs: 100, mostCharacters: 44 });
    for (const key of ['a', 'b', 'c', 'd']) cache.set(key, 'x'.repeat(8), 0);
    expect(cache.get('a', 1)).toBeDefined();
    cache.set('e', 'x'.repeat(8), 1);
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key, 2) !== undefined)).toEqual([
      'a',
      'c',
      'd',
      'e',
    ]);
    expect(cache.size).toBeLessThanOrEqual(44);
  });

  it('keeps nothing that would take up most of it, and nothing where it has no lifetime', () => {
    const cache = new TimedCache<string>({ lifetimeMs: 100, mostCharacters: 100 });
    cache.set('a', 'x'.repeat(50), 0);
    const none = new TimedCache<string>({ lifetimeMs: 0, mostCharacters: 100 });
    none.set('a', 'x', 0);
    expect([cache.get('a', 0), none.get('a', 0)]).toEqual([undefined, undefined]);
  });

  it('forgets what is old', () => {
    const cache = new TimedCache<string>({ lifetimeMs: 100, mostCharacters: 100 });
    cache.set('a', 'x', 0);
    expect([cache.get('a', 99), cache.get('a', 100), cache.size]).toEqual(['x', undefined, 0]);
  });
});
