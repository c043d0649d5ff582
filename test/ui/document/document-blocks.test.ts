import { expect, test } from 'vitest';
import { documentId, passageId } from '../../../src/core/ids.ts';
import { type Section, splitPassages } from '../../../src/core/library/split-passages.ts';
import type { StoredDocument } from '../../../src/ports/library.ts';
import { documentBlocks } from '../../../src/ui/document/document-blocks.ts';

/** The document and the titles of its passages, cut as the library does it. */
function stored(title: string, text: string, headings: readonly string[] = []) {
  const sections: Section[] = headings.map((heading) => ({ start: text.indexOf(heading), heading }));
  const passages = splitPassages(text, { title, sections });
  const ranges = passages.map(({ start, end }, index) => ({ id: passageId(`p${index}`), start, end }));
  const document: StoredDocument = {
    ...{ id: documentId('d'), path: 'd.md', title, format: 'md', sizeBytes: text.length, text, ranges },
    ...{ characters: text.length, passages: ranges.length, hash: 'ab', version: 1, importedAt: 0 },
  };
  return { document, titles: new Map(ranges.map(({ id }, index) => [id, passages[index]?.title ?? ''])) };
}

function shown({ document, titles }: ReturnType<typeof stored>) {
  return documentBlocks(document, titles).map(({ kind, start, end }) => [
    kind,
    document.text.slice(start, end),
  ]);
}

test('documentBlocks() tells headings from what stands under them', () => {
  const text = 'It was a brig.\n\nMasters\n\nBrandt led it.\n\nLoss\nIt sank.';
  expect(shown(stored('Merrow', text, ['Masters', 'Loss']))).toEqual([
    ['text', 'It was a brig.'],
    ['heading', 'Masters'],
    ['text', 'Brandt led it.'],
    ['heading', 'Loss'],
    ['text', 'It sank.'],
  ]);
});

test('documentBlocks() takes the title at the start of the text for a heading', () => {
  expect(shown(stored('Merrow', 'Merrow\n\nIt was a brig.', ['Merrow']))).toEqual([
    ['heading', 'Merrow'],
    ['text', 'It was a brig.'],
  ]);
});

test('documentBlocks() keeps a heading with nothing under it', () => {
  expect(shown(stored('M', 'Ships\n\nBrigs\n\nThe Merrow.', ['Ships', 'Brigs']))).toEqual([
    ['heading', 'Ships'],
    ['heading', 'Brigs'],
    ['text', 'The Merrow.'],
  ]);
});

test('documentBlocks() does not take a sentence for a heading that only begins like one', () => {
  const text = 'Loss\n\nLoss of the brig was sudden.';
  expect(shown(stored('M', text, ['Loss']))).toEqual([
    ['heading', 'Loss'],
    ['text', 'Loss of the brig was sudden.'],
  ]);
});

test('documentBlocks() keeps a paragraph together that is several passages, up to a size', () => {
  const sentence = 'The wind stood in the north and the brig lay hove to off the rocks all night. ';
  const paragraph = sentence.repeat(40).trim();
  const second = sentence.repeat(8).trim();
  const { document, titles } = stored('Log', `${paragraph}\n\n${second}`);
  expect(document.ranges.length).toBeGreaterThan(3);
  expect(shown({ document, titles })).toEqual([
    ['text', paragraph],
    ['text', second],
  ]);
  const long = stored('Log', sentence.repeat(400).trim());
  const blocks = documentBlocks(long.document, long.titles);
  expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(6000);
  expect(blocks.map(({ continues }) => continues)).toEqual(blocks.map((_block, index) => index > 0));
});

test('documentBlocks() leaves out nothing but white space', () => {
  const text = '  \nMasters\n\n\n Brandt.\n\n\nLoss\n\nIt  sank.\n\n  ';
  const { document, titles } = stored('M', text, ['Masters', 'Loss']);
  let rest = text;
  for (const { start, end } of documentBlocks(document, titles).toReversed()) {
    rest = rest.slice(0, start) + rest.slice(end);
  }
  expect(rest.trim()).toBe('');
});

test('documentBlocks() shows text that no passage holds', () => {
  const { document } = stored('M', 'One. Two. Three.');
  const cut = { ...document, ranges: [{ id: passageId('p'), start: 5, end: 9 }] };
  expect(
    shown({ document: cut, titles: new Map() })
      .map(([, text]) => text)
      .join(''),
  ).toBe('One. Two. Three.');
});
