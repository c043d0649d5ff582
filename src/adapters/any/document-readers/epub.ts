import { readableTitle, titleOfPath } from '../../../core/library/readable-text.ts';
import { decodedText } from './decode-text.ts';
import { type EpubPackage, readPackage } from './epub-package.ts';
import type { FormatReader } from './format-reader.ts';
import { GuardedZip } from './guarded-zip.ts';
import { HtmlText } from './html-text.ts';
import { PartWriter } from './part-writer.ts';

/** A book: its chapters in reading order. A chapter that cannot be read is reported, and the rest goes on. */
export const readEpub: FormatReader = async function* (file, signal) {
  const { path } = file;
  const zip = await GuardedZip.open(file.source, signal);
  const book = await readPackage(zip);
  const title = readableTitle(book.title) || titleOfPath(path);
  const parts = new PartWriter({ path, format: 'epub', title: () => title });
  for (const [index, chapter] of book.chapters.entries()) {
    signal.throwIfAborted();
    const bytes = await zip.bytes(chapter);
    if (bytes === undefined) {
      yield {
        kind: 'problem',
        path,
        reason: `Its chapter "${readableTitle(chapter)}" is missing. The rest was read.`,
      };
      continue;
    }
    await addChapter(parts, { bytes, book }, signal);
    yield* parts.full((index + 1) / book.chapters.length);
  }
  yield* parts.rest();
};

async function addChapter(
  parts: PartWriter,
  { bytes, book }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly book: EpubPackage },
  signal: AbortSignal,
): Promise<void> {
  const html = new HtmlText({ xhtml: true });
  html.write(await decodedText(new Blob([bytes]), signal));
  html.end();
  const { text, sections } = html.take();
  if (text.trim() === '') return;
  if (parts.length > 0) parts.add('\n\n');
  const own = readableTitle(html.title);
  // A chapter without headings often has its name in <title>; where all have the book's, it says nothing.
  const named = sections.length === 0 && own !== '' && own !== readableTitle(book.title);
  parts.add(text, named ? [{ start: 0, heading: own }] : sections);
}
