import { expect, test } from 'vitest';
import { namesInProse } from '../../../src/core/text/names-in-prose.ts';

test('namesInProse() leaves out words that have a capital only because a sentence starts with them', () => {
  expect(namesInProse('Letters were sold. Two ships left for Quill Harbour. Later they sank.')).toEqual([
    'Quill Harbour',
  ]);
});

test('namesInProse() keeps a name that also stands inside a sentence', () => {
  expect(namesInProse('Merrow sank in May. The crew of the Merrow was saved.')).toContain('Merrow');
});

test('namesInProse() keeps names of several words at the start of a sentence', () => {
  expect(namesInProse('Ilse Brandt was a seafarer.')).toEqual(['Ilse Brandt']);
});

test('namesInProse() takes the word after an opening quotation mark for the start of a sentence', () => {
  expect(namesInProse('She said: “Nobody knows.”')).toEqual([]);
});

test('namesInProse() finds nothing in text without capitals, or in none', () => {
  expect(namesInProse('the brig sank')).toEqual([]);
  expect(namesInProse('')).toEqual([]);
});
