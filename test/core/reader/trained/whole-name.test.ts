import { expect, test } from 'vitest';
import { readPassage } from '../../../../src/core/reader/text/read-passage.ts';
import { withWholeName } from '../../../../src/core/reader/trained/whole-name.ts';
import { passage } from '../../../kit/passages.ts';

const page = passage('Notes', 'By Lotte Maes, of Tolve.\n\nThe old captain Ole Lund sailed with Anna Vey.');

function whole(words: string): string {
  const start = page.text.indexOf(words);
  const span = withWholeName(readPassage(page), { start, end: start + words.length });
  return page.text.slice(span.start, span.end);
}

test('a span that ends inside a name goes on to its end', () => {
  expect(whole('Lotte')).toBe('Lotte Maes');
  expect(whole('captain Ole')).toBe('captain Ole Lund');
});

test('what ends with a name, or with a word that is in none, stays as it is', () => {
  expect(whole('Lotte Maes')).toBe('Lotte Maes');
  expect(whole('Maes')).toBe('Maes');
  expect(whole('The old captain')).toBe('The old captain');
  expect(whole('Anna Vey')).toBe('Anna Vey');
});

test('a part of a name that is a cell of a table is the whole cell', () => {
  const table = passage('Orders', '| 15 January | Tolve Instruments | dental drill |\n| Vetmed | Ole Lund |');
  const wholeOf = (words: string) => {
    const start = table.text.indexOf(words);
    const span = withWholeName(readPassage(table), { start, end: start + words.length });
    return table.text.slice(span.start, span.end);
  };
  expect(wholeOf('Instruments')).toBe('Tolve Instruments');
  expect(wholeOf('Lund')).toBe('Ole Lund');
  expect(wholeOf('drill')).toBe('drill');
});
