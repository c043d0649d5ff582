import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { narrowRange } from '../../../../src/core/reader/trained/narrow-range.ts';

const page = 'Marta Ohlin (1889 - 1967) was an engineer. The works ran from 1931 to 1958.';

function narrowed(question: string, words: string, text = page): string {
  const start = text.indexOf(words);
  const span = narrowRange(readQuestion(question), text, { start, end: start + words.length });
  return text.slice(span.start, span.end);
}

test('a span of two dates after a name is the first where a birth is asked for', () => {
  expect(narrowed('When was Marta Ohlin born?', '1889 - 1967')).toBe('1889');
});

test('a span of two dates after a name is the second where a death is asked for', () => {
  expect(narrowed('When did Marta Ohlin die?', '1889 - 1967')).toBe('1967');
});

test('a span of dates stays whole where the question asks for neither', () => {
  expect(narrowed('When did the works run?', '1931 to 1958')).toBe('1931 to 1958');
});

test('one date stays as it is', () => {
  expect(narrowed('When was Marta Ohlin born?', '1931')).toBe('1931');
});

test('of a value that was changed it is the new one, or the old one where that is asked for', () => {
  const told =
    'Anna proposed to raise the mooring fee from 38 to 42 euros per metre. The ferry runs from 8 to 12.';
  const narrow = (question: string, words: string) => narrowed(question, words, told);
  expect(narrow('How much is the mooring fee?', '38 to 42 euros')).toBe('42 euros');
  expect(narrow('How much was the mooring fee before?', '38 to 42 euros')).toBe('38');
  expect(narrow('When does the ferry run?', '8 to 12')).toBe('8 to 12');
});

test('of words before a number none answers how much, but for how exact it is', () => {
  const told = 'It cost the port 80,000 euros, and may take up to 120 days.';
  const narrow = (question: string, words: string) => narrowed(question, words, told);
  expect(narrow('How much did it cost?', 'the port 80,000 euros')).toBe('80,000 euros');
  expect(narrow('How many days may it take?', 'up to 120 days')).toBe('up to 120 days');
});

test('of a measure and its conversion it is the measure, of a member of a group the name', () => {
  const told = 'The snow is 6.8 inches (17.3 cm) deep. She married Jonas Vey of the Merrows in Tolve (1912).';
  const narrow = (question: string, words: string) => narrowed(question, words, told);
  expect(narrow('What is the depth of the snow?', '6.8 inches (17.3 cm)')).toBe('6.8 inches');
  expect(narrow('How deep is the snow?', '6.8 inches (17.3 cm')).toBe('6.8 inches');
  expect(narrow('Who married her?', 'Jonas Vey of the Merrows')).toBe('Jonas Vey');
});
