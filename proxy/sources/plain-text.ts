import { HtmlText } from '../../src/adapters/any/document-readers/html-text.ts';
import { readableText, readableTitle } from '../../src/core/library/readable-text.ts';

const longestExtract = 4000;

/** A source's extract as plain text on one line: markup in it, also as characters ('&lt;b&gt;'), becomes text and nothing else. */
export function plainText(markup: string): string {
  const html = new HtmlText();
  html.write(markup.slice(0, 4 * longestExtract));
  html.end();
  return readableText(html.take().text).replace(/\s+/gu, ' ').trim().slice(0, longestExtract);
}

export function plainTitle(markup: string): string {
  return readableTitle(plainText(markup)) || 'Untitled';
}
