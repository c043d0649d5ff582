import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';

test('canonicalJson() is the same whatever the order of the keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
    canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }),
  );
});

test('canonicalJson() tells lists in another order apart', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('canonicalJson() leaves out what is undefined, as storage does', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});
