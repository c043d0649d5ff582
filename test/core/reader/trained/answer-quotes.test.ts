import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { answerQuotes, sentenceAround } from '../../../../src/core/reader/trained/answer-quotes.ts';
import { passage } from '../../../kit/passages.ts';

const interview = passage('A talk', 'Vey: How long did you sail?\n\nLund: Ten years. Was it long? It was.');

function around(words: string): string {
  const start = interview.text.indexOf(words);
  return sentenceAround(interview, { start, end: start + words.length }).text;
}

test('what begins its line after a question is quoted with it', () => {
  expect(around('Ten years')).toBe('Vey: How long did you sail?\n\nLund: Ten years.');
});

test('a question in the same line is none that somebody else asked', () => {
  expect(around('It was')).toBe('It was.');
});

describe('answerQuotes()', () => {
  const page = passage(
    'Visits',
    'Anna Vey decides at six. Her number is 0476 22 19 05.\n\nOle Lund left. His dog came.',
  );
  const quotes = (question: string, text: string) => {
    const start = page.text.indexOf(text);
    const read = [{ passage: page, start, end: start + text.length, probability: 0.5, relevance: 0.9 }].map(
      (each) => ({ ...each, role: 'alone' as const, evidence: [] }),
    );
    const reading = readFor(readQuestion(question), shelve([page]));
    return answerQuotes(reading, { key: text, text, rule: undefined, read }).map((quote) => quote.text);
  };

  test('quotes the sentence that names whom a pronoun means, where the question asks of that', () => {
    expect(quotes('What is the number of Anna Vey?', '0476 22 19 05')).toEqual([
      'Her number is 0476 22 19 05.',
      'Anna Vey decides at six.',
    ]);
    expect(quotes('What is the number of Ole Lund?', '0476 22 19 05')).toEqual([
      'Her number is 0476 22 19 05.',
    ]);
  });
});
