import { marked } from 'marked';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/core/text/escape-markdown.ts';
import { Random } from '../../../src/core/world/random.ts';

test.for([
  ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['[click](x)', '\\[click\\](x)'],
  ['![pixel](a.png)', '!\\[pixel\\](a.png)'],
  ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
  ['one\n\n# two\n- three', 'one \\# two - three'],
  ['a | b', 'a \\| b'],
  ['é 漢 🚢', 'é 漢 🚢'],
] as const)('escapeMarkdown() makes %j harmless', ([text, escaped]) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test.for(['van Oord & Sons (plumbers), R&D, a well-known firm!', '1 < 2 > 0, 3.41 m, 10 + 5 - 2'])(
  'escapeMarkdown() leaves %j as a terminal should show it',
  (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  },
);

test.for([
  ['- three', '\\- three'],
  ['> three', '\\> three'],
  ['+ three', '\\+ three'],
  ['3. three', '3\\. three'],
  ['3) three', '3\\) three'],
  ['---', '\\---'],
  ['===', '\\=\\=\\='],
] as const)(
  'escapeMarkdown() keeps %j from beginning a list, a quotation or a heading',
  ([text, escaped]) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  },
);

test.for([
  ['see https://evil.example/a?b=1 now', 'see `https://evil.example/a?b=1` now'],
  ['www.evil.example', '`www.evil.example`'],
  ['mail me@evil.example', 'mail `me@evil.example`'],
  ['<a href="javascript:alert(1)">', '&lt;a `href="javascript:alert(1)">`'],
  ['[x](HTTPS://evil.example)', '`[x](HTTPS://evil.example)`'],
  ['https://evil`.example`` x', '``` https://evil`.example`` ``` x'],
] as const)('escapeMarkdown() shows the link in %j as code', ([text, escaped]) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('escapeMarkdown() shows control and direction characters', () => {
  expect(escapeMarkdown('a\u0000b\u202ec')).toBe('a␀b\ufffdc');
});

test.each(['acgt'.repeat(500), '船'.repeat(2000), 'a://'.repeat(500)])(
  'escapeMarkdown() is soon done with a long word (%#)',
  (word) => {
    const begun = performance.now();
    escapeMarkdown(word);
    expect(performance.now() - begun).toBeLessThan(1000);
  },
);

const pieces = [
  ...'\\`*_{}[]()#+-!|~^=$&<>/"\' .:;1aB',
  ...['&amp;', '&#60;', '&lt;img src=x>', '<b>', '</p>', '<!--', '<?x', '![', '](', '**', '~~', '1. ', '- '],
];

test('escapeMarkdown() of anything is read by a reader of Markdown as these very words and nothing else', () => {
  const random = new Random(7);
  for (let round = 0; round < 1500; round++) {
    const length = 1 + Math.floor(random.next() * 9);
    const text = Array.from({ length }, () => pieces[Math.floor(random.next() * pieces.length)]).join('');
    const line = text.replace(/\s+/gu, ' ').trim();
    if (line === '') continue;
    const html = marked.parse(escapeMarkdown(text), { async: false });
    expect(plainText(html), text).toBe(line);
  }
});

/** The text of a paragraph; anything but one paragraph of text comes back as it is. */
function plainText(html: string): string {
  const inner = /^<p>([^<>]*)<\/p>\n$/u.exec(html)?.[1];
  if (inner === undefined) return html;
  return inner
    .replace(/&(?:lt|#60);/gu, '<')
    .replace(/&(?:gt|#62);/gu, '>')
    .replace(/&(?:quot|#34);/gu, '"')
    .replace(/&#39;/gu, "'")
    .replaceAll('&amp;', '&');
}
