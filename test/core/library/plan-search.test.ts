import { describe, expect, test } from 'vitest';
import type { TermFact } from '../../../src/core/event.ts';
import { planSearch } from '../../../src/core/library/plan-search.ts';
import { plainQuery, type Query } from '../../../src/core/query.ts';

function fact(term: string, passages: number, forms: Readonly<Record<string, number>> = {}): TermFact {
  const list = Object.entries(forms).map(([form, count]) => ({ term: form, passages: count }));
  return { term, passages, neighbours: [], ...(list.length > 0 ? { forms: list } : {}) };
}

function formsOf(query: Query, facts: readonly TermFact[], passages = 1000) {
  return planSearch(query, facts, passages)?.phrases.map(({ terms, forms }) => [
    terms.join(' '),
    ...forms.map((form) => form.terms.join(' ')),
  ]);
}

describe('planSearch()', () => {
  test('lets the forms of a word stand in its place, also where all words must be there', () => {
    const facts = [fact('owns', 0, { owner: 3 }), fact('basin', 4)];
    const expected = [['owns', 'owner'], ['basin']];
    expect(formsOf(plainQuery('owns basin'), facts)).toEqual(expected);
    expect(formsOf({ ...plainQuery('owns basin'), match: 'all' }, facts)).toEqual(expected);
  });

  test('weighs a word and its forms by how rare they are together, a form a little less', () => {
    const [phrase] =
      planSearch(plainQuery('damaged'), [fact('damaged', 1, { damage: 30 })], 1000)?.phrases ?? [];
    const rarity = (passages: number, weight = 1) =>
      weight * Math.log((1000 - passages + 0.5) / (passages + 0.5));
    expect(phrase?.weight).toBeCloseTo(rarity(31) / rarity(1));
    expect(phrase?.forms[0]?.weight).toBeCloseTo((0.8 * rarity(31)) / rarity(30));
  });

  test('searches for a word of which only forms stand in passages, and leaves out one that most hold', () => {
    const facts = [fact('owns', 0, { owner: 3 }), fact('harbour', 900)];
    expect(formsOf(plainQuery('owns harbour'), facts)).toEqual([['owns', 'owner']]);
  });

  test('takes no form that is asked for itself, or that most passages hold', () => {
    const facts = [fact('owner', 2, { owned: 5, owns: 900, owning: 1 }), fact('owned', 5, { owner: 2 })];
    expect(formsOf(plainQuery('owner owned'), facts)).toEqual([['owner', 'owning'], ['owned']]);
  });

  test('takes no forms where longer words count already', () => {
    const facts = [fact('damag', 0, { damage: 3 })];
    expect(formsOf({ ...plainQuery('damag'), prefix: true }, facts)).toEqual([['damag']]);
  });

  test('lets a form stand in a quoted phrase, one word at a time', () => {
    const facts = [fact('inner', 3), fact('basins', 1, { basin: 8 })];
    const query = { ...plainQuery(''), phrases: ['inner basins'] };
    expect(formsOf(query, facts)?.[0]).toEqual(['inner basins', 'inner basin']);
  });

  test('adds forms to the rarest words only where they would cost too much', () => {
    const facts = [fact('owns', 600, { owner: 2000 }), fact('damaged', 10, { damage: 1500 })];
    expect(formsOf(plainQuery('owns damaged'), facts, 100_000)).toEqual([['owns'], ['damaged', 'damage']]);
  });
});
