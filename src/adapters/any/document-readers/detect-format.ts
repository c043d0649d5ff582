import type { DocumentFormat } from '../../../ports/library.ts';
import type { ByteSource } from './byte-source.ts';
import type { SourceFile } from './format-reader.ts';
import { GuardedZip } from './guarded-zip.ts';
import { sniff } from './sniff.ts';
import { Unreadable } from './unreadable.ts';

const headBytes = 4096;

const formatsByExtension: Readonly<Record<string, DocumentFormat>> = {
  ...{ md: 'md', markdown: 'md', mdown: 'md', mkd: 'md', mdx: 'md' },
  ...{
    txt: 'txt',
    text: 'txt',
    log: 'txt',
    rst: 'txt',
    org: 'txt',
    adoc: 'txt',
    asciidoc: 'txt',
    tex: 'txt',
  },
  ...{ html: 'html', htm: 'html', xhtml: 'html', xht: 'html' },
  ...{ pdf: 'pdf', docx: 'docx', docm: 'docx', dotx: 'docx', epub: 'epub' },
  ...{ csv: 'csv', tsv: 'csv', tab: 'csv', jsonl: 'jsonl', ndjson: 'jsonl' },
};

/** Formats that are not read, and what to do about it. */
const advice: Readonly<Record<string, string>> = {
  doc: 'It is an older Word document. Save it as .docx.',
  odt: 'OpenDocument is not read. Save it as .docx or .pdf.',
  pptx: 'Slides are not read. Save them as .pdf.',
  ppt: 'Slides are not read. Save them as .pdf.',
  xlsx: 'Spreadsheets are not read. Save it as .csv.',
  xls: 'Spreadsheets are not read. Save it as .csv.',
  rtf: 'Rich text is not read. Save it as .docx or .txt.',
  json: 'JSON is read one record a line. Save it as .jsonl.',
  pages: 'Pages documents are not read. Save it as .docx or .pdf.',
};

const readable = 'Markdown, text, HTML, PDF, Word (.docx), EPUB, CSV and JSONL';

/**
 * What a file is: by its content where that is certain, else by its name. Throws `Unreadable` for what is not read, with what to do
 * about it.
 */
export async function detectFormat(
  { path, source }: SourceFile,
  signal: AbortSignal,
): Promise<DocumentFormat> {
  const extension = extensionOf(path);
  const named = formatsByExtension[extension];
  const content = sniff(new Uint8Array(await source.slice(0, headBytes).arrayBuffer()));
  switch (content.kind) {
    case 'empty':
      throw new Unreadable('It is empty.');
    case 'pdf':
      return 'pdf';
    case 'zip':
      return zipFormat(source, { extension, named }, signal);
    case 'ole':
      throw new Unreadable(await oleProblem(source));
    case 'other':
      throw new Unreadable(`It is ${content.name}. Read are ${readable}.`);
    case 'html':
    case 'text':
      return textFormat(content.kind, extension);
    default:
      return content satisfies never;
  }
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function textFormat(kind: 'html' | 'text', extension: string): DocumentFormat {
  const named = formatsByExtension[extension];
  const isPacked = named === 'pdf' || named === 'docx' || named === 'epub';
  if (named !== undefined && !isPacked) return named;
  const hint = advice[extension];
  if (hint !== undefined) throw new Unreadable(hint);
  if (kind === 'html') return 'html';
  if (isPacked) {
    throw new Unreadable(
      `It is named ".${extension}" and holds plain text: it was cut off, or has the wrong name. Get it again, or rename it to ".txt".`,
    );
  }
  // README, LICENSE.
  if (extension === '') return 'txt';
  throw new Unreadable(`Files of the kind ".${extension}" are not read. Read are ${readable}.`);
}

async function zipFormat(
  source: ByteSource,
  { extension, named }: { readonly extension: string; readonly named: DocumentFormat | undefined },
  signal: AbortSignal,
): Promise<DocumentFormat> {
  const zip = await GuardedZip.open(source, signal);
  if (zip.names.some((name) => /^word\/document\d*\.xml$/u.test(name))) return 'docx';
  if (zip.has('META-INF/container.xml')) return 'epub';
  const hint = advice[extension];
  if (hint !== undefined) throw new Unreadable(hint);
  throw new Unreadable(
    named === undefined
      ? `It is an archive or a file of a kind that is not read. Read are ${readable}; unpack an archive first.`
      : `It is named ".${extension}" and is another kind of archive. Get it again, or unpack it first.`,
  );
}

/** Office encrypts a document into its older container. */
async function oleProblem(source: ByteSource): Promise<string> {
  const bytes = await source.slice(0, 64 * 1_048_576).arrayBuffer();
  const text = new TextDecoder('utf-16le').decode(bytes.slice(0, bytes.byteLength - (bytes.byteLength % 2)));
  return text.includes('EncryptedPackage')
    ? 'It is protected by a password. Save it without one, then import it again.'
    : 'It is a document of an older Office. Save it as .docx or .pdf.';
}
