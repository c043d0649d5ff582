import { expect, test } from 'vitest';
import { plainQuery, queryKey } from '../../src/core/query.ts';

test('queryKey() is the same for the same words in another order or case', () => {
  expect(queryKey(plainQuery('Merrow captain'))).toBe(queryKey(plainQuery('captain  merrow')));
});

test('queryKey() differs when a query asks for all words', () => {
  expect(queryKey(plainQuery('merrow'))).not.toBe(queryKey({ ...plainQuery('merrow'), match: 'all' }));
});
