import { strToU8, type Zippable, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { readDocument } from '../../src/adapters/any/read-document.ts';
import type { DocumentReader, ReadDocument } from '../../src/ports/document-reader.ts';
import type { ImportFile } from '../../src/ports/library.ts';

export function fileOf(path: string, content: string | Uint8Array<ArrayBuffer>, modifiedAt = 1): ImportFile {
  const blob = new Blob([content]);
  return { path, sizeBytes: blob.size, modifiedAt, blob };
}

/** All that a reader makes of a file. */
export async function readAll(file: ImportFile, read: DocumentReader = readDocument) {
  const documents: ReadDocument[] = [];
  const problems: string[] = [];
  for await (const item of read(file, new AbortController().signal)) {
    if (item.kind === 'document') documents.push(item);
    else problems.push(item.reason);
  }
  return { documents, problems };
}

/** The one document that a file holds. */
export async function readOne(path: string, content: string | Uint8Array<ArrayBuffer>) {
  const { documents, problems } = await readAll(fileOf(path, content));
  const [document] = documents;
  if (document === undefined || documents.length > 1 || problems.length > 0) {
    throw new Error(`${documents.length} documents, problems: ${problems.join(' ')}`);
  }
  const headings = document.sections.map(({ start, heading }) => [heading, document.text.slice(start)]);
  return { ...document, headings };
}

/** The one reason why a file cannot be read. */
export async function problemOf(path: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const { documents, problems } = await readAll(fileOf(path, content));
  if (documents.length > 0) throw new Error(`It was read: ${documents[0]?.text.slice(0, 200)}`);
  return problems.join(' ');
}

export function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const bytes: Zippable = {};
  for (const [name, content] of Object.entries(members)) {
    bytes[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return new Uint8Array(zipSync(bytes));
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document around the content of its body, in WordprocessingML. */
export function docxOf(body: string, title = ''): Uint8Array<ArrayBuffer> {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${word}>${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}${style('Title', 'Title')}</w:styles>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
  });
}

export function docxParagraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A book of chapters: each the content of a body. */
export function epubOf(title: string, chapters: readonly string[], more: Record<string, string> = {}) {
  const items = chapters.map(
    (_each, index) => `<item id="c${index}" href="text/${index}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_each, index) => `<itemref idref="c${index}"/>`);
  const files = chapters.map((body, index) => [
    `OPS/text/${index}.xhtml`,
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
  ]);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(files),
    ...more,
  });
}

export type PdfText = { readonly text: string; readonly size?: number; readonly gap?: number };

/** A PDF whose pages are lists of lines from the top. `gap` is added above a line. */
export async function pdfOf(
  pages: readonly (readonly PdfText[])[],
  title?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  if (title !== undefined) pdf.setTitle(title);
  for (const lines of pages) {
    const page = pdf.addPage([420, 595]);
    let y = 560;
    for (const { text, size = 11, gap = 0 } of lines) {
      y -= size * 1.25 + gap;
      page.drawText(text, { x: 40, y, size, font });
    }
  }
  return new Uint8Array(await pdf.save());
}

/** '東京の港に船が着いた。' in Shift_JIS and a font that is not in the file, as older Japanese PDFs have it. */
export const japanesePdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n' +
  '4 0 obj<</Length 84>>stream\nBT /F 12 Tf 20 200 Td <938c8b9e82cc8d6082c9914482aa9285 82a282bd8142> Tj ET          \nendstream endobj\n' +
  '5 0 obj<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/90ms-RKSJ-H/DescendantFonts[6 0 R]>>endobj\n' +
  '6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 7 0 R>>endobj\n' +
  '7 0 obj<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 6/ItalicAngle 0/Ascent 700/Descent -200/CapHeight 700/StemV 80/FontBBox[0 0 1000 1000]>>endobj\n' +
  'trailer<</Root 1 0 R/Size 8>>\n%%EOF';
