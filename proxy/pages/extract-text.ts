import { decodedText } from '../../src/adapters/any/document-readers/decode-text.ts';
import { readDocument } from '../../src/adapters/any/read-document.ts';
import { sha256 } from '../../src/adapters/any/sha256.ts';
import { readableText, readableTitle } from '../../src/core/library/readable-text.ts';
import { splitPassages } from '../../src/core/library/split-passages.ts';
import { extractHtml } from './extract-html.ts';
import {
  type Extracted,
  type PageJob,
  type PageResult,
  type PageUnreadable,
  unreadable,
} from './page-job.ts';

/** No page that anybody wrote has more. */
const mostCharacters = 1_000_000;

/** A page's text with its passages, or why there is none. Never rejects: whatever a parser throws is the page's fault. */
export async function extractText(job: PageJob): Promise<PageResult> {
  try {
    const extracted = await extract(job);
    return extracted.kind === 'extracted' ? await withPassages(extracted, job.address) : extracted;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unreadable('damaged', job.address, `it is damaged, or of a form that is not known here (${why}).`);
  }
}

async function extract(job: PageJob): Promise<Extracted | PageUnreadable> {
  if (job.kind === 'pdf') return extractPdf(job);
  const declared = job.charset ?? declaredCharset(job);
  const text = await decodedText(new Blob([job.bytes]), new AbortController().signal, declared);
  if (job.kind === 'html') return extractHtml(text, job);
  return { kind: 'extracted', title: '', text: readableText(text), sections: [] };
}

/** The encoding that a page names in its first bytes. */
function declaredCharset({ bytes }: PageJob): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start)?.[1];
}

async function extractPdf({ bytes, address }: PageJob): Promise<Extracted | PageUnreadable> {
  const blob = new Blob([bytes]);
  const file = { path: 'page.pdf', sizeBytes: bytes.length, modifiedAt: 0, blob };
  let problem = 'it holds no text.';
  for await (const item of readDocument(file, new AbortController().signal)) {
    // A very long one comes in parts; the first holds more than is handed on.
    if (item.kind === 'document')
      return { kind: 'extracted', title: item.title, text: item.text, sections: item.sections };
    problem = item.reason;
  }
  return unreadable(/^It is (?:damaged|protected)/u.test(problem) ? 'damaged' : 'no-text', address, problem);
}

async function withPassages({ title, text, sections }: Extracted, address: string): Promise<PageResult> {
  // A cut may part a surrogate pair.
  const whole = readableText(text.slice(0, mostCharacters)).trimEnd();
  if (whole.trim() === '') return unreadable('no-text', address, 'it holds no text.');
  const named = readableTitle(title) || titleOfAddress(address);
  const ranges = splitPassages(whole, {
    title: named,
    sections: sections.filter(({ start }) => start < whole.length),
  });
  return { kind: 'text', title: named, text: whole, hash: await sha256(whole), ranges };
}

function titleOfAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  return readableTitle(`${hostname}${pathname === '/' ? '' : pathname}`);
}
