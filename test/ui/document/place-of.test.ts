import { expect, test } from 'vitest';
import { documentId, passageId } from '../../../src/core/ids.ts';
import type { StoredDocument } from '../../../src/ports/library.ts';
import { placeOf } from '../../../src/ui/document/place-of.ts';

const text = 'The brig.\n\nThe river.';
const document: StoredDocument = {
  ...{ id: documentId('d'), path: 'd.md', title: 'D', format: 'md', sizeBytes: text.length, text },
  ...{ characters: text.length, passages: 2, hash: 'ab', version: 1, importedAt: 0 },
  ranges: [
    { id: passageId('d'), start: 0, end: 9 },
    { id: passageId('d#1'), start: 11, end: 21 },
  ],
};

test('placeOf() finds quoted words', () => {
  expect(placeOf(document, { quote: 'river', at: 15 })).toEqual({ kind: 'found', start: 15, end: 20 });
});

test('placeOf() takes the passage at an offset where no words are quoted', () => {
  expect(placeOf(document, { quote: undefined, at: 11 })).toEqual({ kind: 'found', start: 11, end: 21 });
  expect(placeOf(document, { quote: undefined, at: 4000 })).toMatchObject({ start: 11 });
});

test('placeOf() shows the document from its start where the address names no place', () => {
  expect(placeOf(document, { quote: undefined, at: undefined })).toBeUndefined();
  expect(placeOf({ ...document, ranges: [] }, { quote: undefined, at: 3 })).toBeUndefined();
});
