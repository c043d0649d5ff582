import { expect, test } from 'vitest';
import { quoteInContext } from '../../../src/ui/text/quote-context.ts';

function around(text: string, quote: string) {
  const start = text.indexOf(quote);
  return quoteInContext(text, { start, end: start + quote.length });
}

test('quoteInContext() shows the sentence that the quote stands in', () => {
  const text = 'She was old. Her family had a yard in Quill Harbour, it is said. He left.';
  expect(around(text, 'Quill Harbour')).toEqual({
    before: 'Her family had a yard in ',
    quote: 'Quill Harbour',
    after: ', it is said.',
  });
});

test('quoteInContext() shows both sentences of a quote that goes over a full stop', () => {
  const text = 'It is late. The brig left. Nobody saw it. The end.';
  expect(around(text, 'left. Nobody')).toMatchObject({ before: 'The brig ', after: ' saw it.' });
});

test('quoteInContext() cuts a long sentence at a word and says so', () => {
  const text = `${'word '.repeat(60)}QUOTE${' tail'.repeat(60)}.`;
  const { before, after } = around(text, 'QUOTE');
  expect(before).toMatch(/^…word /u);
  expect(after).toMatch(/ tail…$/u);
  expect(before.length).toBeLessThan(170);
  expect(after.length).toBeLessThan(170);
});

test('quoteInContext() never cuts a character in two', () => {
  const text = `${'🚢'.repeat(120)}QUOTE${'🚢'.repeat(120)}`;
  const { before, after } = around(text, 'QUOTE');
  expect(before).not.toMatch(/\p{Surrogate}/u);
  expect(after).not.toMatch(/\p{Surrogate}/u);
});
