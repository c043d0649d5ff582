import { expect, test } from 'vitest';
import { namesInQuestion } from '../../../../src/core/reader/question/names-in-question.ts';
import { readPassage } from '../../../../src/core/reader/text/read-passage.ts';
import { readWords } from '../../../../src/core/reader/text/words.ts';
import { passage } from '../../../kit/passages.ts';

function names(question: string, ...titles: readonly string[]) {
  const words = readWords(question);
  const read = titles.map((title) => readPassage(passage(title, 'Text.')));
  return namesInQuestion(words, read).map(({ from, to, passages }) => [
    words
      .slice(from, to)
      .map((word) => word.term)
      .join(' '),
    passages,
  ]);
}

test('namesInQuestion() finds titles of passages in the question, without their parenthesis', () => {
  expect(names('Who wrote The Long Tide?', 'The Long Tide (novel)', 'Tide')).toEqual([
    ['the long tide', [0]],
  ]);
});

test('namesInQuestion() finds titles in a question without capitals', () => {
  expect(names('who wrote the long tide', 'The Long Tide')).toEqual([['the long tide', [0]]]);
});

test('namesInQuestion() ties a part of a name to the passage on its bearer', () => {
  expect(names('Where was Captain Brandt born?', 'Ilse Brandt')).toEqual([['captain brandt', []]]);
  expect(names('Where was Brandt born?', 'Ilse Brandt')).toEqual([['brandt', [0]]]);
});

test('namesInQuestion() takes a common word for no name where others are written as names', () => {
  expect(names('Which canon did Ilse Brandt write?', 'Canon')).toEqual([['ilse brandt', []]]);
});

test('namesInQuestion() does not take a place for what it lies in', () => {
  expect(names('How large is Tolve?', 'Ilsbury, Tolve')).toEqual([['tolve', []]]);
  expect(names('How large is Ilsbury, Tolve?', 'Ilsbury, Tolve')).toEqual([['ilsbury tolve', [0]]]);
});
