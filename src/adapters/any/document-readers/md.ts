import { Marked } from 'marked';
import { readableTitle, titleOfPath } from '../../../core/library/readable-text.ts';
import type { FormatReader } from './format-reader.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { HtmlText } from './html-text.ts';
import { PartWriter } from './part-writer.ts';
import { readableChunks } from './readable-chunks.ts';
import { wikiLinks } from './wiki-links.ts';

/** A longer source is laid out in pieces that end with a paragraph. */
const pieceCharacters = 400_000;

const marked = new Marked({ gfm: true, extensions: [wikiLinks] });

/** Markdown without its signs. Its title is that of the front matter, else the first heading, one of the first level before others. */
export const readMd: FormatReader = async function* (file, signal) {
  const { path } = file;
  let front: FrontMatter = { title: '', aliases: [] };
  let [isStart, source, firstH1, firstHeading] = [true, '', '', ''];
  const title = () => readableTitle(front.title || firstH1 || firstHeading) || titleOfPath(path);
  const parts = new PartWriter({ path, format: 'md', title, aliases: () => front.aliases });
  const layOut = (markdown: string) => {
    const html = new HtmlText();
    html.write(toHtml(markdown));
    html.end();
    const { text, sections } = html.take();
    if (parts.length > 0 && text !== '') parts.add('\n\n');
    parts.add(text, sections);
    firstH1 ||= html.firstH1;
    firstHeading ||= html.firstHeading;
  };
  for await (const { text, share } of readableChunks(file.source, signal)) {
    source += text;
    if (isStart) [front, source] = splitFrontMatter(source);
    isStart = false;
    while (source.length > 2 * pieceCharacters) {
      const end = pieceEnd(source);
      layOut(source.slice(0, end));
      source = source.slice(end);
      yield* parts.full(share);
    }
  }
  layOut(source);
  yield* parts.rest();
};

function pieceEnd(source: string): number {
  const paragraph = source.lastIndexOf('\n\n', pieceCharacters);
  if (paragraph > pieceCharacters / 2) return paragraph + 2;
  const line = source.lastIndexOf('\n', pieceCharacters);
  return line > 0 ? line + 1 : pieceCharacters;
}

function toHtml(markdown: string): string {
  try {
    return marked.parse(markdown, { async: false });
  } catch {
    // Nested deeper than the parser can follow: the source can still be read.
    return `<pre>${markdown.replace(/[&<]/gu, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`;
  }
}
