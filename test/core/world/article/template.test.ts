import { expect, test } from 'vitest';
import {
  capitalised,
  expand,
  fill,
  slotsOf,
  withArticle,
} from '../../../../src/core/world/article/template.ts';
import { Random } from '../../../../src/core/world/random.ts';

test('expand() makes choices, also inside of choices, and may choose nothing', () => {
  const random = new Random(1);
  const seen = new Set(Array.from({ length: 60 }, () => expand('a[ b[c|d]|]', random)));
  expect([...seen].sort()).toEqual(['a', 'a bc', 'a bd']);
});

test('slotsOf() and fill() know a slot with and without a way to say it', () => {
  expect(slotsOf('{She} was born {on:born-on}.')).toEqual([
    { how: '', name: 'She' },
    { how: 'on', name: 'born-on' },
  ]);
  expect(fill('{x} {on:y}', ({ how, name }) => `<${how}${name}>`)).toBe('<x> <ony>');
});

test('capitalised() looks behind quotation marks, and withArticle() hears the vowel', () => {
  expect(capitalised('“the end” came')).toBe('“The end” came');
  expect([withArticle('astronomer'), withArticle('brig')]).toEqual(['an astronomer', 'a brig']);
});
