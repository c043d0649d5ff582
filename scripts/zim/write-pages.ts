import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/core/world/stream-articles.ts';

/** 48 by 48 pixels, as the format wants it: one grey PNG. */
const icon =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAAAAAByaaZbAAAAIElEQVR42mPoIBEwjGoY1TCqYVTDqIZRDaMaRjWMLA0AErjIPY0xzpAAAAAASUVORK5CYII=';

/** Writes one HTML page an article, with a list of all as the first page. */
export function writePages(folder: string, articles: readonly Article[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, title, text } of articles) {
    const paragraphs = text.split(/\n{2,}/u).map((paragraph) => `<p>${escaped(paragraph)}</p>`);
    writeFileSync(
      join(folder, `${id}.html`),
      page(title, `<h1>${escaped(title)}</h1>${paragraphs.join('')}`),
    );
  }
  const list = articles.map(({ id, title }) => `<li><a href="${id}.html">${escaped(title)}</a></li>`);
  writeFileSync(
    join(folder, 'index.html'),
    page('All articles', `<h1>All articles</h1><ul>${list.join('')}</ul>`),
  );
  writeFileSync(join(folder, 'icon.png'), Buffer.from(icon, 'base64'));
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
