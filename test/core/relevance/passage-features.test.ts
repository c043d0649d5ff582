import { expect, test } from 'vitest';
import { newCandidate } from '../../../src/core/evidence/candidates.ts';
import { openWords, passageFeatures } from '../../../src/core/relevance/passage-features.ts';
import { questionWords } from '../../../src/core/relevance/question-words.ts';
import { passage } from '../../kit/passages.ts';

const known = { terms: [], collectionPassages: 1000 };
const question = questionWords('Who was the captain of the brig Merrow?', known);
const of = (title: string, text: string) => passageFeatures(question, newCandidate(passage(title, text)));

test('coverage is 1 where a passage holds every content word of the question, whatever its ending', () => {
  expect(of('Log', 'The captains of brigs: Merrow.').coverage).toBe(1);
});

test('coverage is 0 where it holds only function words', () => {
  expect(of('Log', 'Who was of the?').coverage).toBe(0);
});

test('sentenceCoverage looks for the words in one sentence, with the title', () => {
  expect(of('Merrow', 'The brig had a captain.').sentenceCoverage).toBe(1);
  expect(of('Log', 'A brig came. A captain left. Merrow was seen.').sentenceCoverage).toBeCloseTo(1 / 3);
});

test('titleInQuestion is 1 where the question names what the passage is about, without its parenthesis', () => {
  expect(of('Merrow (brig)', '').titleInQuestion).toBe(1);
  expect(of('Merrow Bay', '').titleInQuestion).toBe(0);
});

test('titleShare is the share of the question that the title is', () => {
  expect(of('Merrow', '').titleShare).toBeCloseTo(1 / 3);
});

test('titleOverlap is the share of the title that stands in the question', () => {
  expect(of('Merrow Bay', '').titleOverlap).toBe(0.5);
});

test('titleInQuestionShare weighs a named title by its share of the question', () => {
  expect(of('Merrow', '').titleInQuestionShare).toBeCloseTo(1 / 3);
  expect(of('Merrow Bay', '').titleInQuestionShare).toBe(0);
});

test('questionRank and questionScore say how the search found it', () => {
  const candidate = { ...newCandidate(passage('Log', '')), questionRank: 0.5, questionScore: 0.8 };
  expect(passageFeatures(question, candidate)).toMatchObject({ questionRank: 0.5, questionScore: 0.8 });
});

test('openWords() gives what is not covered, and its share of the weight', () => {
  const open = openWords(question, new Set(['captain', 'brig']));
  expect([...open.weights.keys()]).toEqual(['merrow']);
  expect(open.share).toBeCloseTo(1 / 3);
});
