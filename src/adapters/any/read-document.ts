import type { DocumentReader } from '../../ports/document-reader.ts';
import type { DocumentFormat } from '../../ports/library.ts';
import { heldIfSmall } from './document-readers/byte-source.ts';
import { detectFormat } from './document-readers/detect-format.ts';
import type { FormatReader } from './document-readers/format-reader.ts';
import type { PdfOptions } from './document-readers/pdf-document.ts';
import { Unreadable } from './document-readers/unreadable.ts';

const heldBytes = 1_048_576;

/** Each is loaded when the first file of its kind comes. */
const loaders: Readonly<Record<DocumentFormat, (options: PdfOptions) => Promise<FormatReader>>> = {
  md: async () => (await import('./document-readers/md.ts')).readMd,
  txt: async () => (await import('./document-readers/txt.ts')).readTxt,
  html: async () => (await import('./document-readers/html.ts')).readHtml,
  pdf: async (options) => (await import('./document-readers/pdf.ts')).createPdfReader(options),
  docx: async () => (await import('./document-readers/docx.ts')).readDocx,
  epub: async () => (await import('./document-readers/epub.ts')).readEpub,
  csv: async () => (await import('./document-readers/csv.ts')).readCsv,
  jsonl: async () => (await import('./document-readers/jsonl.ts')).readJsonl,
};

/** The reader of all formats. Options are for browsers: Node finds what it needs. */
export function createDocumentReader(options: PdfOptions = {}): DocumentReader {
  const loaded = new Map<DocumentFormat, Promise<FormatReader>>();
  const load = (format: DocumentFormat) => {
    const reader = loaded.get(format) ?? loaders[format](options);
    loaded.set(format, reader);
    // What could not be loaded once may be there later.
    reader.catch(() => loaded.delete(format));
    return reader;
  };
  return async function* (file, signal) {
    signal.throwIfAborted();
    let isEmpty = true;
    try {
      const source = await heldIfSmall(file.blob, heldBytes);
      const format = await detectFormat({ path: file.path, source }, signal);
      const read = await load(format);
      for await (const item of read({ path: file.path, source }, signal)) {
        signal.throwIfAborted();
        isEmpty = false;
        yield item;
      }
    } catch (error) {
      signal.throwIfAborted();
      yield { kind: 'problem', path: file.path, reason: reasonOf(error) };
      return;
    }
    if (isEmpty) yield { kind: 'problem', path: file.path, reason: 'It holds no text.' };
  };
}

export const readDocument: DocumentReader = createDocumentReader();

function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'NotReadableError' || name === 'NotFoundError') {
    return 'It could not be read from the disk: it was moved, changed or deleted since it was picked, or access to it is denied. Pick it again.';
  }
  return `It is damaged, or of a form that is not known here: ${message}`;
}
