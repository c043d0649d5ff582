import { expect, test } from 'vitest';
import { mentionOf } from '../../../src/core/relevance/mention.ts';
import { questionWords } from '../../../src/core/relevance/question-words.ts';
import { passageWords } from '../../../src/core/text/passage-words.ts';
import { passage } from '../../kit/passages.ts';

const { weights } = questionWords('Where was the captain of the Merrow born?', {
  terms: [],
  collectionPassages: 1000,
});

function mention(text: string, name: string) {
  return mentionOf(weights, passageWords(passage('Log', text)), { name, at: text.indexOf(name) });
}

test('sentence is the share of the question in the sentence of the name', () => {
  expect(mention('The Merrow had a captain, Ilse Brandt. She was born.', 'Ilse Brandt').sentence).toBeCloseTo(
    2 / 3,
  );
});

test('sentence does not count the words of the name itself', () => {
  const text = 'Merrow Point is a cape.';
  expect(mention(text, 'Merrow Point').sentence).toBe(0);
});

test('nearness falls with the distance to a word of the question', () => {
  const near = mention('Her captain Ilse Brandt sailed.', 'Ilse Brandt').nearness;
  const far = mention('Her captain was, as all agreed, Ilse Brandt.', 'Ilse Brandt').nearness;
  expect(near).toBeGreaterThan(far);
  expect(far).toBeGreaterThan(0);
});

test('nearness is 0 where no word of the question is within eight words', () => {
  expect(
    mention('Ilse Brandt liked one two three four five six seven eight nine captain.', 'Ilse Brandt')
      .nearness,
  ).toBe(0);
});

test('leads is 1 for a name in the first sentence', () => {
  expect(mention('Ilse Brandt sailed. Anna Vey stayed.', 'Ilse Brandt').leads).toBe(1);
  expect(mention('Ilse Brandt sailed. Anna Vey stayed.', 'Anna Vey').leads).toBe(0);
});
