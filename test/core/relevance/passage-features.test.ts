import { expect, test } from 'vitest';
import { newCandidate } from '../../../src/core/evidence/candidates.ts';
import { coverage } from '../../../src/core/evidence/word-weights.ts';
import { assess } from '../../../src/core/relevance/assess.ts';
import { passageFeatures } from '../../../src/core/relevance/passage-features.ts';
import { questionWords } from '../../../src/core/relevance/question-words.ts';
import { passageWords } from '../../../src/core/text/passage-words.ts';
import { passage } from '../../kit/passages.ts';

const known = { terms: [{ term: 'captain', passages: 90, neighbours: [] }], collectionPassages: 200 };
const words = questionWords('Who was the captain of the brig Merrow in 1874?', known);
const ship = passage(
  'Merrow (brig)',
  'She was built in 1874. Her captain, Ilse Brandt, was young. Nobody drowned.',
);

test('passageFeatures() says what share of the question a passage, its title and its best sentence with the title hold', () => {
  const { stems, titleStems, sentences } = passageWords(ship);
  const features = passageFeatures(words, newCandidate(ship));
  expect(features.coverage).toBe(coverage(words.weights, stems));
  expect(features.titleShare).toBe(coverage(words.weights, titleStems));
  expect(features.sentenceCoverage).toBe(
    Math.max(...sentences.map((sentence) => coverage(words.weights, sentence.stems, titleStems))),
  );
  expect(features.sentenceCoverage).toBeLessThan(features.coverage);
  expect(features).toMatchObject({ titleInQuestion: 1, nameInPassage: 1 });
});

test('passageFeatures() finds nothing in a passage without a word of the question', () => {
  const features = passageFeatures(words, newCandidate(passage('Owls', 'They are seen at night.')));
  expect(new Set(Object.values(features))).toEqual(new Set([0]));
});

test('assess() takes how a passage was found into account, also where it has assessed the same passages before', () => {
  const candidate = newCandidate(ship);
  const other = newCandidate(passage('Owls', 'They are seen at night.'));
  const before = assess(words, [candidate, other]);
  const after = assess(words, [{ ...candidate, followed: 1, followRank: 1, followScore: 1 }, other]);
  expect(assess(words, [{ ...candidate }, { ...other }])).toBe(before);
  expect(after.together[0]).toBeGreaterThan(before.together[0] ?? 1);
});
