import { expect, test } from 'vitest';
import { epubOf, fileOf, problemOf, readAll, readOne } from '../../../kit/document-files.ts';

test('readEpub() gives the chapters in reading order under the title of the book', async () => {
  const { title, text, headings, format } = await readOne(
    'b.epub',
    epubOf('The Kestrel', ['<h1>North</h1><p>First.</p>', '<h1>South</h1><p>Second.</p>']),
  );
  expect({ title, format }).toEqual({ title: 'The Kestrel', format: 'epub' });
  expect(text).toBe('North\n\nFirst.\n\nSouth\n\nSecond.');
  expect(headings.map(([heading]) => heading)).toEqual(['North', 'South']);
});

test('readEpub() reports a chapter that is missing and goes on with the rest', async () => {
  const book = epubOf('K', ['<p>First.</p>', '<p>Second.</p>'], {
    'OPS/book.opf':
      '<package><metadata/><manifest><item id="a" href="gone.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/1.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
  });
  const { documents, problems } = await readAll(fileOf('b.epub', book));
  expect(documents.map(({ text }) => text)).toEqual(['Second.']);
  expect(problems).toEqual([expect.stringContaining('"OPS/gone.xhtml" is missing')]);
});

test('readEpub() says that a book is protected, and takes scrambled fonts for no protection', async () => {
  const locked = (uri: string) => ({
    'META-INF/encryption.xml': `<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });
  expect(await problemOf('b.epub', epubOf('K', ['<p>x</p>'], locked('OPS/text/0.xhtml')))).toMatch(/DRM/u);
  expect((await readOne('b.epub', epubOf('K', ['<p>Words</p>'], locked('OPS/fonts/a.otf')))).text).toBe(
    'Words',
  );
});

test('readEpub() says that the list of chapters is missing', async () => {
  expect(await problemOf('b.epub', epubOf('K', [], { 'META-INF/container.xml': '<container/>' }))).toMatch(
    /list of its chapters/u,
  );
});
