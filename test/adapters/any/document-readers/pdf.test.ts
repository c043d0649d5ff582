import { expect, test } from 'vitest';
import { fileOf, japanesePdf, pdfOf, problemOf, readAll, readOne } from '../../../kit/document-files.ts';

const words = [
  'The brig sailed north in March and came',
  'back in spring with a cargo of salt and',
  'three of her crew were never seen again.',
];

test('readPdf() joins lines to paragraphs and words that a line cut in two', async () => {
  const lines = [
    { text: 'All the infor-' },
    { text: 'mation is old.' },
    { text: 'It was' },
    { text: 'lost.' },
    { text: 'Another matter.', gap: 12 },
  ];
  expect((await readOne('p.pdf', await pdfOf([lines]))).text).toBe(
    'All the information is old. It was lost.\n\nAnother matter.',
  );
});

test('readPdf() goes on with a sentence on the next page', async () => {
  const pages = [[{ text: 'The brig sailed' }], [{ text: 'north. ' }], [{ text: 'She was lost.' }]];
  expect((await readOne('p.pdf', await pdfOf(pages))).text).toBe('The brig sailed north.\n\nShe was lost.');
});

test('readPdf() takes larger lines for headings', async () => {
  const body = words.map((text) => ({ text }));
  const { headings } = await readOne(
    'p.pdf',
    await pdfOf([[{ text: 'Voyages', size: 18 }, ...body, { text: 'The crew', size: 14, gap: 9 }, ...body]]),
  );
  expect(headings.map(([heading]) => heading)).toEqual(['Voyages', 'The crew']);
});

test('readPdf() leaves out running heads and page numbers', async () => {
  const pages = Array.from({ length: 6 }, (_each, index) => [
    { text: 'The Kestrel, a history' },
    ...words.map((text) => ({ text: `${'ABCDEF'[index]}: ${text}` })),
    { text: `Page ${index + 1} of 6` },
  ]);
  const { text } = await readOne('p.pdf', await pdfOf(pages));
  expect(text).not.toMatch(/a history|Page/u);
  expect(text.match(/three of her crew/gu)).toHaveLength(6);
});

test('readPdf() leaves out heads that differ from chapter to chapter, and numbers that stand alone', async () => {
  const pages = Array.from({ length: 12 }, (_each, index) => [
    {
      text:
        index % 4 === 3
          ? `${index + 1}`
          : `Chapter ${Math.floor(index / 4) + 1}: The ${'ABC'[Math.floor(index / 4)]} ships, ${index + 1}`,
    },
    ...words.map((text) => ({ text: `${'ABCDEFGHIJKL'[index]}: ${text}` })),
  ]);
  const { text } = await readOne('p.pdf', await pdfOf(pages));
  expect(text).not.toMatch(/Chapter|\d/u);
  expect(text.match(/three of her crew/gu)).toHaveLength(12);
});

test('readPdf() keeps items of a list on lines of their own, and the dots of a table of contents short', async () => {
  const lines = [
    { text: 'It has:' },
    { text: '• masts' },
    { text: '• a long' },
    { text: 'keel' },
    { text: 'Crew . . . . . . . . . . . 7', gap: 9 },
  ];
  expect((await readOne('p.pdf', await pdfOf([lines]))).text).toBe(
    'It has:\n• masts\n• a long keel\n\nCrew … 7',
  );
});

test.each([
  ['the metadata', 'The Kestrel', 'The Kestrel'],
  ['the first heading where a program wrote the metadata', 'Microsoft Word - ships.docx', 'Voyages'],
  ['the first heading where there are no metadata', undefined, 'Voyages'],
])('readPdf() takes the title from %s', async (_from, named, title) => {
  const body = words.map((text) => ({ text }));
  expect((await readOne('p.pdf', await pdfOf([[{ text: 'Voyages', size: 18 }, ...body]], named))).title).toBe(
    title,
  );
});

test('readPdf() says that pages without text are scanned, and to run OCR', async () => {
  expect(await problemOf('p.pdf', await pdfOf([[], [{ text: '2' }]]))).toMatch(/scanned.*OCR/u);
});

test('readPdf() reads what is left of a file that was cut off, or says that it is damaged', async () => {
  const whole = await pdfOf(Array.from({ length: 5 }, () => words.map((text) => ({ text }))));
  const { documents, problems } = await readAll(fileOf('p.pdf', whole.slice(0, whole.length - 600)));
  expect(problems.join(' ') + documents.map(({ text }) => text).join(' ')).toMatch(
    /damaged|three of her crew/u,
  );
  expect(await problemOf('p.pdf', whole.slice(0, 200))).toMatch(/damaged or was cut off/u);
});

test('readPdf() reads Japanese that refers to a table of characters outside of the file', async () => {
  expect((await readOne('p.pdf', japanesePdf)).text).toBe('東京の港に船が着いた。');
});

/** Encrypted by the 40-bit standard handler; the empty password does not open it. */
const locked =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
  `3 0 obj<</Filter/Standard/V 1/R 2/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>/P -4>>endobj\n` +
  'trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>\n%%EOF';

test('readPdf() says that a file is protected by a password', async () => {
  expect(await problemOf('p.pdf', locked)).toMatch(/protected by a password/u);
});
