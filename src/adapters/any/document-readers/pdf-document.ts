/// <reference path="./untyped-modules.d.ts" />
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ByteSource } from './byte-source.ts';
import type { PdfLine } from './pdf-page.ts';
import { Unreadable } from './unreadable.ts';

export type PdfOptions = {
  /** The table of characters of that name ('90ms-RKSJ-H'), which PDFs in Chinese, Japanese and Korean refer to. Not needed in Node. */
  readonly characterMap?: (name: string) => Promise<Uint8Array>;
};

export type PdfDocument = { readonly proxy: PDFDocumentProxy; readonly close: () => Promise<void> };

/** pdf.js in this thread: a worker of its own would need another script, and this mostly is one. */
async function loadPdfJs() {
  const [library, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return library;
}

/** Reads only what is asked for of the file: a large one is never in memory as a whole. */
export async function openPdf(source: ByteSource, { characterMap }: PdfOptions): Promise<PdfDocument> {
  const pdfjs = await loadPdfJs();
  class BlobRange extends pdfjs.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      source
        .slice(begin, end)
        .arrayBuffer()
        .then(
          (bytes) => this.onDataRange(begin, new Uint8Array(bytes)),
          () => void task.destroy(),
        );
    }
  }
  const task = pdfjs.getDocument({
    range: new BlobRange(source.size, null),
    disableAutoFetch: true,
    disableStream: true,
    ...(characterMap === undefined ? nodeCharacterMaps() : { CMapReaderFactory: factoryOf(characterMap) }),
    cMapPacked: true,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const close = () => task.destroy();
  try {
    return { proxy: await task.promise, close };
  } catch (error) {
    await close();
    throw new Unreadable(openProblem(error));
  }
}

function openProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return 'It is protected by a password. Save it without one, then import it again.';
  return `It is damaged or was cut off, and cannot be opened (${error instanceof Error ? error.message : 'unknown reason'}). Get it again.`;
}

/** The lines of a page, counted from 1, in the order of the page. */
export async function readPage({ proxy }: PdfDocument, number: number): Promise<readonly PdfLine[]> {
  const page = await proxy.getPage(number);
  const lines: PdfLine[] = [];
  let line: { text: string; size: number; x: number; y: number } | undefined;
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item)) continue;
    if (item.str !== '') {
      const [, , , , x, y] = item.transform as number[];
      line ??= { text: '', size: 0, x: x ?? 0, y: y ?? 0 };
      line.text += item.str;
      if (item.str.trim() !== '') line.size = Math.max(line.size, item.height);
    }
    if (!item.hasEOL || line === undefined) continue;
    lines.push(line);
    line = undefined;
  }
  if (line !== undefined) lines.push(line);
  page.cleanup();
  return lines;
}

export async function metadataTitle({ proxy }: PdfDocument): Promise<string> {
  const { info } = await proxy.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : undefined;
  return typeof title === 'string' ? title : '';
}

function factoryOf(characterMap: (name: string) => Promise<Uint8Array>) {
  return class {
    async fetch({ name }: { readonly name: string }) {
      return { cMapData: await characterMap(name), isCompressed: true };
    }
  };
}

/** In Node the package's own files are there, and pdf.js reads them. */
function nodeCharacterMaps(): { readonly cMapUrl?: string } {
  if (typeof import.meta.resolve !== 'function') return {};
  const { pathname } = new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
  // '/C:/…' on Windows.
  return { cMapUrl: decodeURIComponent(pathname).replace(/^\/(?=[a-z]:)/iu, '') };
}
