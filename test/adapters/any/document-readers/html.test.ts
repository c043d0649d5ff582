import { expect, test } from 'vitest';
import { fileOf, readAll, readOne } from '../../../kit/document-files.ts';

const page = '<!doctype html><html><head><title>The \n Kestrel</title></head><body>';

test('readHtml() gives blocks as paragraphs, items and rows as lines', async () => {
  const { text } = await readOne(
    'p.html',
    `${page}<p>One\n  <b>t</b>wo<br>three<p>Four<ul><li>a<li><p>b</ul><table><tr><th>A<th>B<tr><td><p>1</p><td></table><pre> x\n  y\n</pre>end`,
  );
  expect(text).toBe('One two\nthree\n\nFour\n\n- a\n\n- b\n\nA | B\n\n1 | \n\n x\n  y\n\nend');
});

test('readHtml() leaves out what nobody reads, and runs none of it', async () => {
  const { text } = await readOne(
    'p.html',
    `${page}<nav>Menu</nav><style>p{}</style><script>alert('x')</script><noscript>no</noscript><svg><title>t</title><text>v</text></svg><p hidden>h</p><img src=x onerror=alert(1)><p>Kept &lt;script&gt;</p><select><option>o</select>`,
  );
  expect(text).toBe('Kept <script>');
});

test('readHtml() keeps a heading in one piece and takes it for a section', async () => {
  const { headings } = await readOne(
    'p.html',
    `${page}<p>x</p><h2>The <i>brig&#39;s</i>\n crew</h2><p>Ilse</p>`,
  );
  expect(headings).toEqual([["The brig's crew", "The brig's crew\n\nIlse"]]);
});

test.each([
  ['<title>', `${page}<h1>Other</h1>`, 'The Kestrel'],
  ['the first heading', '<html><h2>The Kestrel</h2>x', 'The Kestrel'],
  ['the file name', '<html><p>words', 'p'],
])('readHtml() takes the title from %s', async (_from, markup, title) => {
  expect((await readOne('p.html', `${markup}<p>text`)).title).toBe(title);
});

const latin = (text: string) => new Uint8Array(Array.from(text, (sign) => sign.charCodeAt(0)));

test.each([
  [
    'the charset that it declares',
    latin('<html><meta charset="koi8-r"><p>\xeb\xcf\xd2\xc1\xc2\xcc\xd8'),
    'Корабль',
  ],
  [
    'the charset of http-equiv',
    latin(
      '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xca\xee\xf0\xe0\xe1\xeb\xfc',
    ),
    'Корабль',
  ],
  [
    'UTF-8 though it declares another',
    new TextEncoder().encode('<html><meta charset="iso-8859-1"><p>Łódź'),
    'Łódź',
  ],
])('readHtml() reads a page in %s', async (_name, content, text) => {
  expect((await readOne('p.html', content)).text).toBe(text);
});

test('readHtml() reads XHTML whose empty elements close themselves', async () => {
  expect(
    (
      await readOne(
        'p.xhtml',
        '<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><p>Words</p></body></html>',
      )
    ).text,
  ).toBe('Words');
});

test('readHtml() reads a long page in parts that make the whole', async () => {
  const paragraphs = Array.from(
    { length: 30_000 },
    (_each, index) => `The brig sailed on day ${index}, and nobody heard of her.`,
  );
  const { documents } = await readAll(
    fileOf('p.html', `${page}${paragraphs.map((each) => `<p>${each}</p>`).join('')}`),
  );
  expect(documents.length).toBeGreaterThan(1);
  expect(
    documents
      .map(({ text }) => text)
      .join('')
      .split('\n\n'),
  ).toEqual(paragraphs);
});
