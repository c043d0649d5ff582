import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/any/read-document.ts';
import {
  docxOf,
  docxParagraph,
  epubOf,
  fileOf,
  pdfOf,
  problemOf,
  readAll,
  readOne,
  zipOf,
} from '../../kit/document-files.ts';

const page = '<!doctype html><title>K</title><p>The brig.';

test.each([
  ['a page that is named .pdf', 'a.pdf', page, 'html'],
  ['a page that is named .docx', 'a.docx', page, 'html'],
  ['a page without an extension', 'page', page, 'html'],
  ['a text without an extension', 'README', 'The brig.', 'txt'],
  ['a note whose first words look like a page', 'a.md', '<html> is a tag.', 'md'],
  ['a Word document that is named .txt', 'a.txt', docxOf(docxParagraph('The brig.')), 'docx'],
  ['a book that is named .zip', 'a.zip', epubOf('K', ['<p>The brig.</p>']), 'epub'],
  ['an extension in capitals', 'A.TXT', 'The brig.', 'txt'],
])('readDocument() reads %s by its content', async (_name, path, content, format) => {
  expect((await readOne(path, content)).format).toBe(format);
});

test('readDocument() reads a PDF that is named .txt', async () => {
  expect((await readOne('a.txt', await pdfOf([[{ text: 'The brig Kestrel.' }]]))).format).toBe('pdf');
});

test.each([
  ['an empty file', 'a.txt', '', /empty/u],
  ['a file of white space', 'a.md', ' \n\n', /no text/u],
  [
    'bytes that are named .txt',
    'a.txt',
    new Uint8Array(4096).map((_each, at) => at % 7),
    /bytes, not of text/u,
  ],
  ['a picture', 'a.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /picture \(PNG\)/u],
  ['text that is named .docx', 'a.docx', 'The brig.', /named "\.docx" and holds plain text/u],
  ['an archive that is named .docx', 'a.docx', zipOf({ 'a.txt': 'x' }), /another kind of archive/u],
  ['an archive', 'a.zip', zipOf({ 'a.txt': 'x' }), /unpack/u],
  ['an old Word document', 'a.doc', 'x', /Save it as \.docx/u],
  ['slides', 'a.pptx', zipOf({ 'ppt/presentation.xml': '<p/>' }), /Save them as \.pdf/u],
  ['an unknown kind', 'a.xyz', 'words', /"\.xyz" are not read/u],
])('readDocument() says why it does not read %s', async (_name, path, content, reason) => {
  expect(await problemOf(path, content)).toMatch(reason);
});

test('readDocument() says that a file has changed since it was picked', async () => {
  const file = fileOf('a.txt', 'x');
  const gone = Object.assign(new Blob(['x']), {
    arrayBuffer: () => Promise.reject(new DOMException('x', 'NotReadableError')),
  });
  expect((await readAll({ ...file, blob: gone })).problems).toEqual([
    expect.stringMatching(/moved, changed or deleted/u),
  ]);
});

test('readDocument() takes names for text, whatever stands in them', async () => {
  const { documents } = await readAll(fileOf('<img src=x onerror=alert(1)>\u202e.txt', 'The brig.'));
  expect(documents[0]?.title).toBe('<img src=x onerror=alert(1)>\u202e');
});

test('readDocument() rejects with the reason of its signal in the middle of a file', async () => {
  const stop = new AbortController();
  const reading = async () => {
    for await (const item of readDocument(fileOf('a.txt', 'words '.repeat(2_000_000)), stop.signal)) {
      expect(item.kind).toBe('document');
      stop.abort('enough');
    }
  };
  await expect(reading()).rejects.toBe('enough');
});
