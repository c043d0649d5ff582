import { expect, test } from 'vitest';
import { editDistance } from '../../../../src/core/text/edit-distance.ts';
import { NameBook } from '../../../../src/core/world/names/name-book.ts';
import { misspell } from '../../../../src/core/world/question/misspell.ts';
import { Random } from '../../../../src/core/world/random.ts';

const names = new NameBook();
for (const name of ['Merrowen', 'Tolvesett', 'Skaldrun', 'Brandle']) names.take(name);

test('misspell() stays within two edits and keeps the first letter', () => {
  const random = new Random(1);
  const wrong = Array.from({ length: 300 }, () => misspell('Skaldrun', names, random)).filter(
    (each) => each !== undefined,
  );
  expect(new Set(wrong).size).toBeGreaterThan(8);
  for (const word of wrong) {
    expect(word.charAt(0)).toBe('S');
    expect(editDistance(word.toLowerCase(), 'skaldrun', 2)).toBeGreaterThan(0);
    expect(editDistance(word.toLowerCase(), 'skaldrun', 2)).toBeLessThanOrEqual(2);
    expect(word).not.toMatch(/(.)\1\1/u);
  }
});

test('misspell() leaves short words alone, and what could be meant for another name', () => {
  const random = new Random(2);
  expect(misspell('Sky', names, random)).toBeUndefined();
  const close = new NameBook();
  for (const name of ['Bandle', 'Brandle', 'Brandel', 'Brindle', 'Randle']) close.take(name);
  for (let index = 0; index < 100; index++) {
    const wrong = misspell('Brandle', close, random);
    if (wrong === undefined) continue;
    const distance = editDistance(wrong.toLowerCase(), 'brandle', 2);
    for (const other of ['bandle', 'brandel', 'brindle']) {
      expect(editDistance(wrong.toLowerCase(), other, 3)).toBeGreaterThan(distance);
    }
  }
});
