import { describe, expect, test } from 'vitest';
import { formStarts, formsAmong, hasForms } from '../../../src/core/library/word-forms.ts';

/** The words of an index, each in one passage. */
function index(words: string) {
  return words.split(' ').map((term) => ({ term, passages: 1 }));
}

function formsOf(term: string, words: string): readonly string[] {
  return formsAmong(term, index(words)).map((form) => form.term);
}

describe('formsAmong()', () => {
  test.each([
    ['dredge', 'dredging'],
    ['dredges', 'dredged'],
    ['damaged', 'damage'],
    ['owns', 'owner'],
    ['owners', 'owned'],
    ['organises', 'organisation'],
    ['organisation', 'organised'],
    ['established', 'establishment'],
    ['elected', 'election'],
    ['carries', 'carried'],
    ['lorry', 'lorries'],
    ['boxes', 'box'],
    ['stopped', 'stops'],
    ['planes', 'plane'],
    ['direct', 'director'],
    ['chosen', 'chooses'],
    ['chose', 'chosen'],
    ['writes', 'wrote'],
    ['written', 'writer'],
    ['women', 'woman'],
    ['dies', 'death'],
  ])('takes each of "%s" and "%s" for a form of the other', (one, other) => {
    expect(formsOf(one, other)).toEqual([other]);
    expect(formsOf(other, one)).toEqual([one]);
  });

  test.each([
    ['rats', 'rated'],
    ['planes', 'planning'],
    ['stars', 'stared'],
    ['state', 'station'],
    ['university', 'universe'],
    ['showed', 'shower'],
    ['forms', 'former'],
    ['news', 'new'],
    ['bring', 'brings2'],
    ['string', 'strs'],
    ['walls', 'walnuts'],
    ['kings', 'king‐size'],
  ])('does not take "%s" for a form of "%s"', (one, other) => {
    expect(formsOf(one, other)).toEqual([]);
  });

  test('gives the four in the most passages, those of the same number in the order of letters', () => {
    const words = [
      ...index('visited visiting visitor visitors'),
      { term: 'visits', passages: 3 },
      { term: 'visit', passages: 9 },
    ];
    expect(formsAmong('visit', words)).toEqual([
      { term: 'visits', passages: 3 },
      { term: 'visited', passages: 1 },
      { term: 'visiting', passages: 1 },
      { term: 'visitor', passages: 1 },
    ]);
  });

  test('passes over the word itself and words that say nothing', () => {
    expect(formsOf('owned', 'own owned owner')).toEqual(['owner']);
  });
});

test('hasForms() is true of plain words of four letters or more that are no function words', () => {
  const words = ['dredge', 'owns', 'own', 'does', 'which', 'b12s', 'лодка', 'havre2'];
  expect(words.filter(hasForms)).toEqual(['dredge', 'owns']);
});

test.each([
  ['dredging', 'dredged'],
  ['carried', 'carry'],
  ['lorries', 'lorry'],
  ['stopping', 'stops'],
  ['written', 'wrote'],
  ['wrote', 'writing'],
  ['organisation', 'organises'],
])('formStarts() of "%s" tells where "%s" stands', (term, form) => {
  const starts = formStarts(term);
  expect(starts.some((start) => form.startsWith(start))).toBe(true);
  expect(starts.every((start) => start.length >= 3)).toBe(true);
});
