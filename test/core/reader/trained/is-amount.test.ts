import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { isAmount } from '../../../../src/core/reader/trained/is-amount.ts';
import { passage, quoteOf } from '../../../kit/passages.ts';

function fits(question: string, answer: string, text: string): boolean {
  const page = passage('The quay', text);
  const sentence = text.split('\n').find((line) => line.includes(answer)) ?? text;
  return isAmount(readFor(readQuestion(question), shelve([page])), answer, quoteOf(page, sentence));
}

test.each([
  ['How much did Vey bid?', '6.4 million', 'Vey won with 6.4 million.', true],
  ['How much did Vey bid?', 'Three firms', 'Three firms handed in bids.', false],
  ['How much did it cost?', '40', 'It cost 40 talers in the end.', true],
  ['How much does it cost?', '80', 'Service | Price\nCrane | 80', true],
  ['How much did the mill want?', '540', 'Firm | Employees\nMill | 540', false],
  ['How much was paid?', '€ 12', 'Anna gave € 12 for it.', true],
  ['How much money did it get?', 'one club', 'It gave money to one club.', false],
  ['How much will the lamp cost?', 'a claim of May, 160 paid', 'Lamp: a claim of May, 160 paid', false],
  ['How many firms came?', 'Three firms', 'Three firms handed in bids.', true],
])('%s – %s: %s is an amount: %s', (question, answer, text, expected) => {
  expect(fits(question, answer, text)).toBe(expected);
});
