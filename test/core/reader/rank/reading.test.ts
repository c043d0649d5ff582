import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { holdersOf, shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { coverageBy } from '../../../../src/core/reader/rank/word-matches.ts';
import { passage } from '../../../kit/passages.ts';

const ship = passage(
  'Merrow (brig)',
  'The Merrow was built at Tolve in 1874. Her first captain was Ilse Brandt.',
);
const captain = passage('Ilse Brandt', 'She was born at Quill Harbour. She drowned in 1899.');
const reading = readFor(
  readQuestion('Where was the first captain of the Merrow born?'),
  shelve([ship, captain]),
);

test('readFor() says what a sentence covers of the question by itself, with the title, and with the sentence that names the title', () => {
  const { matches } = reading;
  const [born] = reading.sentences.filter(({ passage: { read } }) => read.passage === captain);
  expect(born?.passage.link).toMatchObject({ from: 0, sentence: 1 });
  const lists = [
    born?.sentence.stems ?? [],
    born?.passage.read.titleStems ?? [],
    reading.passages[0]?.read.titleStems ?? [],
    reading.passages[0]?.read.sentences[1]?.stems ?? [],
  ] as const;
  expect(born?.own).toBe(coverageBy(matches, lists[0]).share);
  expect(born?.titled).toBe(coverageBy(matches, lists[0], lists[1]).share);
  expect(born?.chained).toBe(coverageBy(matches, ...lists).share);
  expect(born?.chained).toBeGreaterThan(born?.own ?? 1);
});

test('readFor() keeps the words of content that say what is asked for, and those of the names', () => {
  expect(reading.nameStems).toEqual([['merrow']]);
  const { focus } = readFor(readQuestion('In which harbour town of Tolve was she born?'), shelve([ship]));
  expect(focus.map(({ term }) => term)).toEqual(['harbour', 'town']);
});

test('holdersOf() counts the passages in which the words stand side by side', () => {
  const count = (key: string, stems: readonly string[]) => holdersOf(shelve([ship, captain]), { key, stems });
  expect(count('ilse brandt', ['ils', 'brandt'])).toBe(1);
  expect(count('brandt ilse', ['brandt', 'ils'])).toBe(0);
  expect(count('was', [])).toBe(2);
  expect(count('in 1899', ['1899'])).toBe(1);
});
