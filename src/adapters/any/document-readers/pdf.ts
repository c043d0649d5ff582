import { readableText, readableTitle, titleOfPath } from '../../../core/library/readable-text.ts';
import type { ReadItem } from '../../../ports/document-reader.ts';
import type { FormatReader } from './format-reader.ts';
import { PartWriter } from './part-writer.ts';
import { metadataTitle, openPdf, type PdfDocument, type PdfOptions, readPage } from './pdf-document.ts';
import { layOutPages } from './pdf-layout.ts';
import type { PdfPage } from './pdf-page.ts';
import { Unreadable } from './unreadable.ts';

/** Fewer letters a page than this is no text: a stamp or page number on a scan. */
const fewestLetters = 4;
/** More than this is no document that anybody wrote. */
const mostCharacters = 50_000_000;

/** Dots that lead to a page number. */
const leaders = /(?:\s?\.){5,}/gu;

const needsOcr =
  'It is scanned: its pages are pictures without text. Run OCR on it first (for example with OCRmyPDF), then import it again.';
const unmapped =
  'Its letters cannot be told from its shapes (its fonts name no characters). Run OCR on it first, then import it again.';

export function createPdfReader(options: PdfOptions): FormatReader {
  return async function* (file, signal) {
    const pdf = await openPdf(file.source, options);
    try {
      const pages: PdfPage[] = [];
      const problems = await readPages(pdf, { pages, path: file.path }, signal);
      const title = await titleOf(pdf, pages);
      const { text, sections } = layOutPages(pages);
      checkText(text, pages.length);
      const parts = new PartWriter({
        path: file.path,
        format: 'pdf',
        title: () => title || readableTitle(sections[0]?.heading ?? '') || titleOfPath(file.path),
      });
      parts.add(text, sections);
      yield* parts.rest();
      yield* problems;
    } finally {
      await pdf.close();
    }
  };
}

/** Fills `pages`; what cannot be read of them is a problem, and the rest goes on. */
async function readPages(
  pdf: PdfDocument,
  { pages, path }: { readonly pages: PdfPage[]; readonly path: string },
  signal: AbortSignal,
): Promise<readonly ReadItem[]> {
  const broken: number[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.proxy.numPages; number++) {
    signal.throwIfAborted();
    try {
      const lines = await readPage(pdf, number);
      const readable = lines.map((line) => ({
        ...line,
        text: readableText(line.text).replace(leaders, ' … ').replace(/ {2,}/gu, ' ').trim(),
      }));
      pages.push(readable.filter(({ text }) => text !== ''));
      characters += readable.reduce((sum, { text }) => sum + text.length, 0);
    } catch {
      broken.push(number);
    }
    if (characters > mostCharacters)
      throw new Unreadable('It holds more text than can be read at once. Split it.');
  }
  if (broken.length === 0) return [];
  if (pages.length === 0) throw new Unreadable('It is damaged: none of its pages can be read. Get it again.');
  const which =
    broken.length === 1 ? `page ${broken[0]}` : `${broken.length} pages, from page ${broken[0]} on`;
  return [{ kind: 'problem', path, reason: `It is damaged: ${which} could not be read. The rest was read.` }];
}

function checkText(text: string, pages: number): void {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
  if (unknown > letters && unknown > pages * fewestLetters) throw new Unreadable(unmapped);
  if (letters < pages * fewestLetters) throw new Unreadable(needsOcr);
}

/** The title that the file names, unless a program put it there. */
async function titleOf(pdf: PdfDocument, pages: readonly PdfPage[]): Promise<string> {
  const title = readableTitle(await metadataTitle(pdf));
  const isProgram =
    /^(?:untitled|microsoft (?:word|powerpoint|excel)\b.*|document\d*|slide \d+|.*\.(?:docx?|dvi|tex|indd|pptx?|xlsx?|pdf|ps|rtf|odt|qxp))$/iu.test(
      title,
    );
  return isProgram || pages.length === 0 ? '' : title;
}
