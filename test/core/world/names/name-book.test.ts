import { expect, test } from 'vitest';
import { NameBook } from '../../../../src/core/world/names/name-book.ts';

test('claim() goes on until a name is free', () => {
  const names = new NameBook();
  names.take('Merrow');
  expect(names.claim((attempt) => ['Merrow', 'Merrow', 'Tolve'][attempt] ?? 'Osk')).toBe('Tolve');
  expect(names.isUsed('Tolve')).toBe(true);
});

test('claim() says so when a maker has nothing new', () => {
  const names = new NameBook();
  names.take('Merrow');
  expect(() => names.claim(() => 'Merrow')).toThrow('Found no unused name');
});

test('near() finds the words of names within so many edits, and namesWith() counts them', () => {
  const names = new NameBook();
  for (const name of ['Ilse Merrow', 'Merrow Bay', 'Marrow', 'Tolve', 'Mellow']) names.take(name);
  expect(names.near('Merow', 1)).toEqual(['Merrow']);
  expect(names.near('Merrow', 1)).toEqual(['Merrow', 'Marrow']);
  expect(names.namesWith('Merrow')).toBe(2);
  expect(names.namesWith('Merr')).toBe(0);
});
