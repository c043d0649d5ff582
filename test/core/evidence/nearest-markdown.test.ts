import { marked as render } from 'marked';
import { expect, test } from 'vitest';
import { nearestMarkdown } from '../../../src/core/evidence/nearest-markdown.ts';
import type { NearestQuote } from '../../../src/core/evidence/nearest-quotes.ts';
import { passage } from '../../kit/passages.ts';

function near(text: string, answer?: string): NearestQuote {
  const from = passage('Crew <b>list</b>', text);
  const start = answer === undefined ? -1 : text.indexOf(answer);
  const quote = { passageId: from.id, start: 0, end: text.length, text };
  const marked = start < 0 ? undefined : { start, end: start + (answer ?? '').length };
  return { quote, passage: from, marked };
}

test('nearestMarkdown() says that it is no answer, and sets the words in question off', () => {
  const [lead, , line] = nearestMarkdown([near('The mate, Jon Rell - of Tolve.', 'Jon Rell')]);
  expect(lead).toContain('Not sure enough to call it an answer');
  expect(line).toBe('- “The mate, **Jon Rell** \\- of Tolve.” (Crew &lt;b>list&lt;/b>)');
});

test('nearestMarkdown() of nothing is nothing', () => {
  expect(nearestMarkdown([])).toEqual([]);
});

test('nearestMarkdown() leaves neither HTML nor a link alive, and cuts none in two', () => {
  const hostile = near('Rell <img src=x> [x](https://evil.example/rell) https://evil.example/rell', 'evil');
  const html = render.parse(nearestMarkdown([hostile, near('<i>Rell</i> *x*', 'Rell')]).join('\n'), {
    async: false,
  });
  expect(html).not.toMatch(/<(?:img|a|i|em|b)[ >]/u);
  expect(html).toContain('<code>https://evil.example/rell</code>');
});
