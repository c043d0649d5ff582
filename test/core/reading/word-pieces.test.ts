import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordPieces } from '../../../src/core/reading/word-pieces.ts';
import { smallVocabulary } from './kit.ts';

/** What HuggingFace's tokenizers 0.23 makes of these texts with the same pieces; offsets turned into UTF-16. */
type Reference = {
  readonly text: string;
  readonly ids: readonly number[];
  readonly offsets: readonly (readonly [number, number])[];
};

const references: readonly Reference[] = JSON.parse(
  readFileSync(new URL('./word-pieces.json', import.meta.url), 'utf8'),
);
const vocabulary = smallVocabulary();

it.each(references.map((each) => [each.text.slice(0, 40), each] as const))(
  'wordPieces() takes “%s” apart as the tokenizer of the training does, with the same places',
  (_, { text, ids, offsets }) => {
    const found = wordPieces(text, vocabulary);
    expect(found.map((piece) => piece.id)).toEqual(ids);
    expect(found.map(({ start, end }) => [start, end])).toEqual(offsets);
  },
);

it('wordPieces() takes marks of the model that stand in a text for words', () => {
  const found = wordPieces('a [SEP] b', vocabulary).map((piece) => piece.id);
  expect(found).not.toContain(vocabulary.end);
  expect(found[1]).toBe(vocabulary.pieces.get('['));
});

it('wordPieces() says which pieces go on a word', () => {
  const found = wordPieces('Merrow', vocabulary);
  expect(found[0]?.isInside).toBe(false);
  expect(found.length).toBeGreaterThan(1);
  expect(found.slice(1).every((piece) => piece.isInside)).toBe(true);
});
