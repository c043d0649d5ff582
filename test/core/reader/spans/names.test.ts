import { expect, test } from 'vitest';
import { nameRuns, partsOfName } from '../../../../src/core/reader/spans/names.ts';
import { readWords } from '../../../../src/core/reader/text/words.ts';

function names(text: string): string[] {
  const words = readWords(text);
  return nameRuns(words, { from: 0, to: words.length }).map(({ from, to }) =>
    text.slice(words[from]?.start, words[to - 1]?.end),
  );
}

test.each([
  ['the brig of Ilse Brandt, built', ['Ilse Brandt']],
  ['She met J. R. Brandt there.', ['J. R. Brandt']],
  ['at the Isle of the Three Bells', ['Isle of the Three Bells']],
  ["Old O'Neill and Vey-Marsh", ["Old O'Neill", 'Vey-Marsh']],
  ["They saw Brandt's yard.", ['Brandt']],
  ['with the poet Géza von Rell', ['Géza von Rell']],
  ['the Delloway & Sons yard', ['Delloway & Sons']],
])('nameRuns() reads the names in "%s"', (text, found) => {
  expect(names(text)).toEqual(found);
});

test('nameRuns() takes a function word at the start for a name only where one follows', () => {
  expect(names('The Merrow sank. ')).toEqual(['The Merrow']);
  expect(names('In spring it sank.')).toEqual([]);
});

test('partsOfName() gives what stands around small words', () => {
  const text = 'Duke of Quill Harbour';
  const words = readWords(text);
  const parts = partsOfName(words, { from: 0, to: words.length });
  expect(parts.map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end))).toEqual([
    'Duke',
    'Quill Harbour',
    'of Quill Harbour',
  ]);
});
