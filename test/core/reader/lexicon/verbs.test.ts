import { expect, test } from 'vitest';
import { withAuxiliary } from '../../../../src/core/reader/lexicon/verbs.ts';

test.each([
  ['died', 'did die'],
  ['studied', 'did study'],
  ['lived', 'did live'],
  ['worked', 'did work'],
  ['played', 'did play'],
  ['retired', 'did retire'],
  ['graduated', 'did graduate'],
  ['settled', 'did settle'],
  ['married', 'did marry'],
  ['planned', 'did plan'],
  ['served', 'did serve'],
  ['visited', 'did visit'],
  ['went', 'did go'],
  ['belongs', 'does belong'],
  ['lies', 'does lie'],
  ['carries', 'does carry'],
  ['teaches', 'does teach'],
])('withAuxiliary() takes %s back to its plain form', (term, expected) => {
  const found = withAuxiliary({ term, isCapital: false });
  expect(`${found?.auxiliary} ${found?.verb}`).toBe(expected);
});

test('withAuxiliary() leaves names and other words', () => {
  expect(withAuxiliary({ term: 'brandts', isCapital: true })).toBeUndefined();
  expect(withAuxiliary({ term: 'in', isCapital: false })).toBeUndefined();
});
