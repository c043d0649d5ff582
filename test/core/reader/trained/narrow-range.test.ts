import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { narrowRange } from '../../../../src/core/reader/trained/narrow-range.ts';

const text = 'Marta Ohlin (1889 - 1967) was an engineer. The works ran from 1931 to 1958.';

function narrowed(question: string, words: string): string {
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
