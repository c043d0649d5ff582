import { expect, test } from 'vitest';
import { type Candidate, newCandidate } from '../../../src/core/evidence/candidates.ts';
import { linkFeatures } from '../../../src/core/relevance/link-features.ts';
import { passageFeatures } from '../../../src/core/relevance/passage-features.ts';
import { questionWords } from '../../../src/core/relevance/question-words.ts';
import { passage } from '../../kit/passages.ts';

const question = questionWords('Where was the captain of the Merrow born?', {
  terms: [],
  collectionPassages: 1000,
});
const ship = newCandidate(passage('Merrow', 'The captain of the Merrow was Ilse Brandt.'));
const person = newCandidate(passage('Ilse Brandt', 'She was born in Quill Harbour.'));
const noise = newCandidate(passage('Turnips', 'They grow in spring.'));

function features(candidates: readonly Candidate[], alone: readonly number[]) {
  const own = candidates.map((each) => passageFeatures(question, each));
  return linkFeatures({ question, candidates, features: own, alone });
}

test('linked is the relevance of the best passage that names what this one is about', () => {
  const [, second, third] = features([ship, person, noise], [0.8, 0.2, 0.1]);
  expect(second?.linked).toBe(0.8);
  expect(third?.linked).toBe(0);
});

test('linkSentence and linkNearness weigh how the name is spoken of', () => {
  const [, second] = features([ship, person], [0.8, 0.2]);
  expect(second?.linkSentence).toBeGreaterThan(0);
  expect(second?.linkNearness).toBeGreaterThan(0);
});

test('linkFromNamed is 1 where the question names what the linking passage is about', () => {
  const [, second] = features([ship, person], [0.8, 0.2]);
  expect(second?.linkFromNamed).toBe(1);
});

test('namesNamed looks at links to passages that the question names', () => {
  const about = newCandidate(passage('Log', 'It speaks of the Merrow.'));
  const [first, second] = features([about, ship], [0.5, 0.4]);
  expect(first?.namesNamed).toBeGreaterThan(0);
  expect(second?.namesNamed).toBe(0);
});

test('novelty is what a passage adds to the best one', () => {
  const [first, second, third] = features([ship, person, noise], [0.8, 0.2, 0.1]);
  expect(first?.novelty).toBe(0);
  expect(second?.novelty).toBeCloseTo(1 / 3);
  expect(third?.novelty).toBe(0);
});

test('linkedNovelty and followedNovelty need both', () => {
  const followed = { ...person, followed: 1, followRank: 1, followScore: 0.7 };
  const [, second] = features([ship, followed], [0.8, 0.2]);
  expect(second).toMatchObject({ followed: 1, followRank: 1, followScore: 0.7 });
  expect(second?.linkedNovelty).toBeCloseTo(0.8 / 3);
  expect(second?.followedNovelty).toBeCloseTo(1 / 3);
});

test('isBest and isAmongBest follow the relevance alone; aloneLogit is its log-odds', () => {
  const [first, , third] = features([noise, person, ship], [0.1, 0.2, 0.8]);
  expect(first).toMatchObject({ isBest: 0, isAmongBest: 1, alone: 0.1 });
  expect(third).toMatchObject({ isBest: 1, isAmongBest: 1 });
  expect(third?.aloneLogit).toBeCloseTo(Math.log(4));
});
