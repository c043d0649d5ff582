import { expect, test } from 'vitest';
import { fileOf, readAll, readOne } from '../../../kit/document-files.ts';

function utf16(text: string, { bigEndian = false, mark = true } = {}): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  const codes = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_each, at) => text.charCodeAt(at)),
  ];
  for (const [at, code] of codes.entries()) view.setUint16(at * 2, code, !bigEndian);
  return bytes;
}

const bytes = (...values: number[]) => new Uint8Array(values);
const latin = (text: string) => new Uint8Array(Array.from(text, (sign) => sign.charCodeAt(0)));

test('readTxt() gives the text as it is, named after the file', async () => {
  expect(await readOne('a/old ship.log.txt', '  One\n\nTwo ')).toMatchObject({
    key: 'a/old ship.log.txt',
    title: 'old ship.log',
    format: 'txt',
    text: '  One\n\nTwo ',
    sections: [],
  });
});

test.each([
  [
    'UTF-8 with a byte order mark',
    new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Łódź 東京 🚢')]),
    'Łódź 東京 🚢',
  ],
  ['UTF-16 with a byte order mark', utf16('Łódź 東京 🚢'), 'Łódź 東京 🚢'],
  ['big-endian UTF-16', utf16('Łódź 東京 🚢', { bigEndian: true }), 'Łódź 東京 🚢'],
  [
    'UTF-16 without a mark',
    utf16('The brig Kestrel left Łódź.', { mark: false }),
    'The brig Kestrel left Łódź.',
  ],
  ['windows-1252', latin('The \x93Kestrel\x94 \x96 caf\xe9 in Malm\xf6'), 'The “Kestrel” – café in Malmö'],
  // '東京の港に船が着いた。'
  [
    'Shift_JIS',
    bytes(
      0x93,
      0x8c,
      0x8b,
      0x9e,
      0x82,
      0xcc,
      0x8d,
      0x60,
      0x82,
      0xc9,
      0x91,
      0x44,
      0x82,
      0xaa,
      0x92,
      0x85,
      0x82,
      0xa2,
      0x82,
      0xbd,
      0x81,
      0x42,
    ),
    '東京の港に船が着いた。',
  ],
  // '船到了港口，中华人民共和国'
  [
    'GB18030',
    bytes(
      0xb4,
      0xac,
      0xb5,
      0xbd,
      0xc1,
      0xcb,
      0xb8,
      0xdb,
      0xbf,
      0xda,
      0xa3,
      0xac,
      0xd6,
      0xd0,
      0xbb,
      0xaa,
      0xc8,
      0xcb,
      0xc3,
      0xf1,
      0xb9,
      0xb2,
      0xba,
      0xcd,
      0xb9,
      0xfa,
    ),
    '船到了港口，中华人民共和国',
  ],
])('readTxt() reads %s', async (_name, content, text) => {
  expect((await readOne('n.txt', content)).text).toBe(text);
});

test('readTxt() keeps a UTF-8 text that one broken byte is in', async () => {
  const good = new TextEncoder().encode('Ångström measured the wreck of the Käse. '.repeat(20));
  const { text } = await readOne('n.txt', new Uint8Array([...good, 0xff, ...good]));
  expect(text.match(/Ångström/gu)).toHaveLength(40);
  expect(text).toContain('\ufffd');
});

test('readTxt() finds the encoding where the first odd byte comes late, and loses nothing before it', async () => {
  const plain = 'Plain words of a log. '.repeat(60_000);
  const { documents } = await readAll(fileOf('n.txt', latin(`${plain}caf\xe9 \x93Kestrel\x94`)));
  const text = documents.map((each) => each.text).join('');
  expect(text).toBe(`${plain}café “Kestrel”`);
});

test('readTxt() takes out what is no text: NULs, controls, half characters', async () => {
  const file = fileOf(
    'n.txt',
    'A\u0000 brig\u0007\u001b[1m sailed\r\nnorth\rand\u00a0back\u00ad.\ufeff\f Next',
  );
  const { documents } = await readAll(file);
  expect(documents[0]?.text).toBe('A brig[1m sailed\nnorth\nand back.\n\n Next');
});

test('readTxt() reads a very long line in parts that make the whole, and cuts no character in two', async () => {
  const text = '🚢'.repeat(700_000);
  const { documents } = await readAll(fileOf('n.txt', text));
  expect(documents.length).toBeGreaterThan(1);
  expect(documents.map((each) => each.text).join('')).toBe(text);
  expect(documents.every((each) => !/\p{Surrogate}/u.test(each.text))).toBe(true);
  expect(documents.at(-1)?.share).toBe(1);
});

test('readTxt() never takes a line break at the edge of a piece for two', async () => {
  const line = `${'x'.repeat(1023)}\r\n`;
  const { documents } = await readAll(fileOf('n.txt', line.repeat(2048)));
  const text = documents.map((each) => each.text).join('');
  expect(text).toBe(`${'x'.repeat(1023)}\n`.repeat(2048));
});
