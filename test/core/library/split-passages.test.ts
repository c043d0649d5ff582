import { expect, test } from 'vitest';
import { splitPassages } from '../../../src/core/library/split-passages.ts';
import { terms } from '../../../src/core/text/tokenize.ts';

const sentence = (word: string, count = 12) => `${`${word} `.repeat(count).trim()}. `;
const texts = [
  '',
  'A short note.',
  Array.from({ length: 40 }, (_, index) => sentence(`Word${index}`)).join(''),
  Array.from({ length: 30 }, (_, index) => `${sentence(`Para${index}`, 30)}\n\n`).join(''),
  '船长出生于安静的港口。'.repeat(80),
  'x'.repeat(9000),
  `${'🐚'.repeat(2000)} end`,
  '   \n\n\t\n  ',
  `Title\n\n${sentence('a', 300)}\n \n${sentence('b', 3)}`,
];

test('splitPassages() leaves out only white space, in order and without overlap, whatever the text', () => {
  for (const text of texts) {
    let at = 0;
    for (const { start, end } of splitPassages(text, { title: 'T' })) {
      expect(text.slice(at, start).trim()).toBe('');
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(text.slice(at).trim()).toBe('');
  }
});

test('splitPassages() makes passages of a readable size', () => {
  const text = texts[2] ?? '';
  const counts = splitPassages(text, { title: 'T' }).map(
    ({ start, end }) => terms(text.slice(start, end)).length,
  );
  for (const count of counts) expect(count).toBeLessThanOrEqual(260);
  for (const count of counts) expect(count).toBeGreaterThanOrEqual(40);
});

test('splitPassages() cuts at the end of a sentence where it can', () => {
  const text = texts[2] ?? '';
  for (const { start, end } of splitPassages(text, { title: 'T' }))
    expect(text.slice(start, end)).toMatch(/\.$/u);
});

test('splitPassages() cuts text without spaces by its characters', () => {
  const text = texts[4] ?? '';
  const found = splitPassages(text, { title: 'T' });
  expect(found.length).toBeGreaterThan(1);
  for (const { start, end } of found) expect(end - start).toBeLessThan(600);
});

test('splitPassages() never cuts a character in half', () => {
  const text = texts[6] ?? '';
  for (const { start, end } of splitPassages(text, { title: 'T' })) {
    expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
  }
});

test('splitPassages() does not cross a heading and names it in the title', () => {
  const text = 'Intro words.\n\nFate\n\nShe was lost.';
  const sections = [{ start: text.indexOf('Fate'), heading: 'Fate' }];
  expect(splitPassages(text, { title: 'Merrow', sections })).toEqual([
    { start: 0, end: 12, title: 'Merrow' },
    { start: 14, end: text.length, title: 'Merrow › Fate' },
  ]);
});
