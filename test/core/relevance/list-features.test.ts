import { expect, test } from 'vitest';
import { assessResults, type Results } from '../../../src/core/relevance/judge-results.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const noise = passage('Turnips', 'Turnips grow in spring.');

function featuresOf(results: Partial<Results>) {
  const { list } = assessResults({
    ...{ question, hits: [], evidence: [], followed: undefined, terms: [], collectionPassages: 1000 },
    ...results,
  });
  if (list === undefined) throw new Error('There are hits, so there are features.');
  return list;
}

test('listFeatures() sees what any hit holds, not what the first one does', () => {
  const features = featuresOf({ hits: hits(noise, ship) });
  expect(features.coverage).toBeCloseTo(1);
  expect(features.openShare).toBeCloseTo(0);
  expect(features.named).toBe(1);
});

test('listFeatures() asks for the names of the question apart from its other words', () => {
  const brig = passage('Brigs', 'A brig has two masts and a captain.');
  const features = featuresOf({ hits: hits(brig) });
  expect(features.hasName).toBe(1);
  expect(features.nameCoverage).toBe(0);
  expect(features.coverage).toBeGreaterThan(0.5);
});

test('listFeatures() knows of no names in a question without any', () => {
  const features = featuresOf({ question: 'who was the captain?', hits: hits(ship) });
  expect(features.hasName).toBe(0);
  expect(features.nameCoverage).toBe(0);
});

test('listFeatures() weighs the words that the source does not know at all', () => {
  const terms = [{ term: 'merrow', passages: 0, neighbours: [] }];
  const [known, unknown] = [featuresOf({ hits: hits(noise) }), featuresOf({ hits: hits(noise), terms })];
  expect(known.unknownShare).toBe(0);
  expect(unknown.unknownShare).toBeGreaterThan(0.2);
});

test('listFeatures() counts only hits, not the evidence from before', () => {
  expect(featuresOf({ hits: hits(noise), evidence: [ship] }).coverage).toBe(0);
});

test('listFeatures() tells a search that followed a name and found it from one that did not find it', () => {
  const person = passage('Ilse Brandt', 'A seafarer.');
  const found = featuresOf({ hits: hits(person), followed: 'Ilse Brandt' });
  const missed = featuresOf({ hits: hits(noise), followed: 'Ilse Brandt' });
  expect([found.isFollowing, found.followedFound]).toEqual([1, 1]);
  expect([missed.isFollowing, missed.followedFound]).toEqual([1, 0]);
});
