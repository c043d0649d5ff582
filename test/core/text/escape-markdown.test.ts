import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/core/text/escape-markdown.ts';

test.for([
  ['<script>alert(1)</script>', '&lt;script&gt;alert\\(1\\)&lt;/script&gt;'],
  ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['[click](x)', '\\[click\\]\\(x\\)'],
  ['![pixel](a.png)', '\\!\\[pixel\\]\\(a.png\\)'],
  ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
  ['one\n\n# two\n- three', 'one \\# two \\- three'],
  ['a | b', 'a \\| b'],
  ['é 漢 🚢', 'é 漢 🚢'],
] as const)('escapeMarkdown() makes %j harmless', ([text, escaped]) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

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
