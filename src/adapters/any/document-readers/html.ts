import { readableTitle, titleOfPath } from '../../../core/library/readable-text.ts';
import { decodedChunks } from './decode-text.ts';
import type { FormatReader } from './format-reader.ts';
import { HtmlText } from './html-text.ts';
import { PartWriter } from './part-writer.ts';

/** A page's text. Its title is what stands in <title>, else its first heading. */
export const readHtml: FormatReader = async function* (file, signal) {
  const { path, source } = file;
  const head = await source.slice(0, 4096).arrayBuffer();
  const start = Array.from(new Uint8Array(head), (byte) => String.fromCharCode(byte)).join('');
  const html = new HtmlText({ xhtml: /^\s*(?:\xef\xbb\xbf)?<\?xml/u.test(start) });
  const title = () => readableTitle(html.title) || readableTitle(html.firstHeading) || titleOfPath(path);
  const parts = new PartWriter({ path, format: 'html', title });
  for await (const { text, share } of decodedChunks(source, signal, declaredCharset(start))) {
    html.write(text);
    const { text: ready, sections } = html.take();
    parts.add(ready, sections);
    yield* parts.full(share);
  }
  html.end();
  const { text, sections } = html.take();
  parts.add(text, sections);
  yield* parts.rest();
};

/** The encoding that a page names in its first bytes: <meta charset>, <meta http-equiv>, or the XML declaration. */
function declaredCharset(start: string): string | undefined {
  return /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start)?.[1];
}
