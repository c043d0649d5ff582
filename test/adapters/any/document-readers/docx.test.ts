import { expect, test } from 'vitest';
import { docxOf, docxParagraph, problemOf, readOne, zipOf } from '../../../kit/document-files.ts';

test('readDocx() gives paragraphs, headings as sections, and rows of tables as lines', async () => {
  const cell = (text: string) => `<w:tc>${docxParagraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('Ship')}${cell('Year')}</w:tr><w:tr>${cell('Kestrel')}${cell('1891')}</w:tr></w:tbl>`;
  const { text, headings } = await readOne(
    'd.docx',
    docxOf(`${docxParagraph('Crew', 'Heading1')}${docxParagraph('Ilse &amp; Bo')}${table}`),
  );
  expect(text).toBe('Crew\n\nIlse & Bo\n\nShip | Year\n\nKestrel | 1891');
  expect(headings.map(([heading]) => heading)).toEqual(['Crew']);
});

test('readDocx() leaves out what was deleted with changes tracked', async () => {
  const body = `<w:p><w:r><w:t>Kept </w:t></w:r><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>new</w:t></w:r></w:ins></w:p>`;
  expect((await readOne('d.docx', docxOf(body))).text).toBe('Kept new');
});

test.each([
  ['the paragraph of that style', docxParagraph('The Kestrel', 'Title') + docxParagraph('x'), 'The Kestrel'],
  ['the metadata', docxParagraph('x'), 'From metadata'],
])('readDocx() takes the title from %s', async (_from, body, title) => {
  expect((await readOne('d.docx', docxOf(body, 'From metadata'))).title).toBe(title);
});

test('readDocx() shows markup in a document as text', async () => {
  expect((await readOne('d.docx', docxOf(docxParagraph('&lt;script&gt;alert(1)&lt;/script&gt;')))).text).toBe(
    '<script>alert(1)</script>',
  );
});

test('readDocx() stops at a zip bomb long before it is expanded', async () => {
  const bomb = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': new Uint8Array(60_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await problemOf('bomb.docx', bomb)).toMatch(/zip bomb/u);
});

test('readDocx() is not deceived by an archive that says less of its sizes', async () => {
  const bomb = zipOf({ 'word/document.xml': new Uint8Array(60_000_000) });
  const view = new DataView(bomb.buffer);
  for (let at = 0; at < bomb.length - 30; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
  }
  expect(await problemOf('bomb.docx', bomb)).toMatch(/zip bomb/u);
});

test('readDocx() says that a file was cut off', async () => {
  const whole = docxOf(docxParagraph('Kestrel '.repeat(1000)));
  expect(await problemOf('d.docx', whole.slice(0, whole.length / 2))).toMatch(/cut off/u);
});

test('readDocx() says that a file is damaged inside', async () => {
  const whole = docxOf(
    Array.from({ length: 200 }, (_each, index) => docxParagraph(`Line ${index * 7919}`)).join(''),
  );
  const at = new TextDecoder('latin1').decode(whole).indexOf('word/document.xml') + 200;
  whole.fill(0xff, at, at + 300);
  expect(await problemOf('d.docx', whole)).toMatch(/damaged/u);
});

test('readDocx() says that a file is protected by a password', async () => {
  const ole = new Uint8Array(4096);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, sign] of [...'EncryptedPackage'].entries()) ole[1024 + at * 2] = sign.charCodeAt(0);
  expect(await problemOf('d.docx', ole)).toMatch(/protected by a password/u);
  ole.fill(0, 1024);
  expect(await problemOf('d.docx', ole)).toMatch(/older Office/u);
});
