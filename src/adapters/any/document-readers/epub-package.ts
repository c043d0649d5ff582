import type { GuardedZip } from './guarded-zip.ts';
import { Unreadable } from './unreadable.ts';
import { elementTexts, xmlElements } from './xml-elements.ts';

export type EpubPackage = {
  readonly title: string;
  /** Names of archive members, in reading order. */
  readonly chapters: readonly string[];
};

/** What a book is made of (EPUB 3.3, sections 4 and 5). */
export async function readPackage(zip: GuardedZip): Promise<EpubPackage> {
  const container = (await zip.text('META-INF/container.xml')) ?? '';
  const path = xmlElements(container).find(({ name }) => name === 'rootfile')?.attributes['full-path'];
  const opf = path === undefined ? undefined : await zip.text(path);
  if (path === undefined || opf === undefined) {
    throw new Unreadable('It is damaged: the list of its chapters is missing. Get it again.');
  }
  const chapters = spine(opf, path);
  await checkProtection(zip, chapters);
  if (chapters.length === 0) throw new Unreadable('It has no chapters to read.');
  return { title: elementTexts(opf, 'dc:title')[0] ?? '', chapters };
}

function spine(opf: string, path: string): readonly string[] {
  const elements = xmlElements(opf).map(({ name, attributes }) => ({
    name: name.replace(/^opf:/u, ''),
    attributes,
  }));
  const items = new Map(
    elements
      .filter(({ name, attributes }) => name === 'item' && isText(attributes['media-type']))
      .map(({ attributes }) => [attributes['id'], attributes['href']]),
  );
  return elements.flatMap(({ name, attributes }) => {
    const href = name === 'itemref' ? items.get(attributes['idref']) : undefined;
    return href === undefined ? [] : [resolved(href, path)];
  });
}

function isText(type: string | undefined): boolean {
  return type === 'application/xhtml+xml' || type === 'text/html' || type === 'application/x-dtbook+xml';
}

/** 'text/one.xhtml#x' beside 'OPS/book.opf' is the member 'OPS/text/one.xhtml'. */
function resolved(href: string, path: string): string {
  const { pathname } = new URL(href, new URL(path, 'epub://book/'));
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return pathname.slice(1);
  }
}

/** Fonts are often scrambled, and no matter; chapters that are encrypted cannot be read. */
async function checkProtection(zip: GuardedZip, chapters: readonly string[]): Promise<void> {
  const encryption = await zip.text('META-INF/encryption.xml');
  if (encryption === undefined) return;
  const locked = new Set(
    xmlElements(encryption).flatMap(({ name, attributes }) =>
      name.endsWith('CipherReference') ? [decodeURIComponent(attributes['URI'] ?? '')] : [],
    ),
  );
  if (chapters.some((chapter) => locked.has(chapter))) {
    throw new Unreadable('It is protected against other programs (DRM). Import a copy without protection.');
  }
}
