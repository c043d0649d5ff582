import { expect, it } from 'vitest';
import { foldDuplicates } from '../../../src/core/evidence/fold-duplicates.ts';
import { documentId, passageId, sourceId } from '../../../src/core/ids.ts';
import type { Passage } from '../../../src/core/passage.ts';

const library = sourceId('library');
const text =
  'The Merrow was a brig of Tolve built in 1851 by the yard of Brandt and Sons for the trade with the islands of the north.';

function candidate(id: string, source: string, words: string): { readonly passage: Passage } {
  return {
    passage: {
      ...{ id: passageId(id), documentId: documentId(id), sourceId: sourceId(source), title: 'Merrow' },
      ...{ text: words, start: 0, end: words.length, documentHash: 'ab' },
    },
  };
}

const ids = (candidates: readonly { readonly passage: Passage }[]) =>
  foldDuplicates(candidates, library).map(({ passage }) => passage.id);

it('foldDuplicates() keeps the first of two sources that say nearly the same', () => {
  const mirror = `${text.replace('brig of Tolve', 'Brig of Tolve')} Read more.`;
  expect(ids([candidate('a', 'library', text), candidate('b', 'web', mirror)])).toEqual(['a']);
});

it('foldDuplicates() folds one page that two sources bring', () => {
  const page = candidate('a', 'web', text);
  const same = { passage: { ...page.passage, id: passageId('b'), sourceId: sourceId('other') } };
  expect(ids([page, same])).toEqual(['a']);
});

it('foldDuplicates() folds two pages of one source of the web', () => {
  expect(ids([candidate('b', 'web', text), candidate('c', 'web', text)])).toEqual(['b']);
});

it('foldDuplicates() keeps texts that differ in a number, however alike', () => {
  const other = text.replace('1851', '1852');
  expect(ids([candidate('a', 'library', text), candidate('b', 'web', other)])).toEqual(['a', 'b']);
});

it('foldDuplicates() keeps other texts, and leaves the first source as it is', () => {
  const other = 'Ilse Brandt was a seafarer from Quill Harbour, where her family had a yard of some size.';
  expect(ids([candidate('a', 'library', text), candidate('b', 'web', other)])).toEqual(['a', 'b']);
  expect(ids([candidate('a', 'library', text), candidate('d', 'library', text)])).toEqual(['a', 'd']);
});
