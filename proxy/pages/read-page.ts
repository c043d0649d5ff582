import { sniff } from '../../src/adapters/any/document-readers/sniff.ts';
import type { ReadProblem } from '../../src/wire/proxy-read.ts';
import type { FetchFailure } from '../fetch/fetch-failure.ts';
import { headerOf, type Opened } from '../fetch/open-url.ts';
import { type ReadLimits, type Received, readAll, statusFailure } from '../fetch/read-all.ts';
import type { Reach } from '../guard/check-url.ts';
import type { ConnectOptions } from '../guard/guarded-connect.ts';
import { type PageJob, type PageText, type PageUnreadable, unreadable } from './page-job.ts';
import type { PageThreads } from './page-threads.ts';

export type ReadPageOptions = {
  readonly reach: Reach;
  readonly limits: ReadLimits;
  readonly connect: ConnectOptions;
  readonly threads: Pick<PageThreads, 'extract'>;
  /** Whether to look for the article; on where left out. */
  readonly article?: boolean;
  readonly without?: readonly string[];
};

/** Types by their name in Content-Type; others are not fetched at all. */
const kinds: Readonly<Record<string, PageJob['kind'] | 'sniff'>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'text',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/octet-stream': 'sniff',
  'binary/octet-stream': 'sniff',
  '': 'sniff',
};

type PageFound = PageText & { readonly address: string };

/**
 * The text of the page at an address: HTML, plain text or PDF. Each way it can fail has its name. Rejects only with the signal's
 * reason.
 */
export async function readPage(
  address: string,
  { reach, limits, connect, threads, article = true, without = [] }: ReadPageOptions,
  signal: AbortSignal,
): Promise<PageFound | PageUnreadable> {
  const request = {
    url: address,
    reach,
    headers: { accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.1' },
  };
  const refuse = (opened: Opened) => statusFailure(opened) ?? typeProblem(opened);
  const reply = await readAll(request, { limits, connect, refuse }, signal);
  if (reply.kind === 'unreadable') return reply;
  if (reply.kind !== 'received') return problemOf(reply, address);
  const kind = kindOf(reply);
  if (kind.kind === 'unreadable') return kind;
  const url = reply.url.href;
  const job = {
    kind: kind.value,
    bytes: reply.bytes,
    charset: charsetOf(reply),
    address: url,
    article,
    without,
  };
  const result = await threads.extract(job, signal);
  return result.kind === 'text' ? { ...result, address: url } : result;
}

function typeOf({ headers }: Pick<Opened, 'headers'>): string {
  return (headerOf(headers, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function typeProblem(opened: Opened): PageUnreadable | undefined {
  const type = typeOf(opened);
  return kinds[type] === undefined ? wrong(opened.url.href, `"${type.slice(0, 80)}"`) : undefined;
}

function charsetOf({ headers }: Pick<Opened, 'headers'>): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/iu.exec(headerOf(headers, 'content-type') ?? '')?.[1];
}

/** What the bytes are counts more than what the server calls them: a picture that is called HTML is not text. */
function kindOf(
  reply: Received,
): { readonly kind: 'known'; readonly value: PageJob['kind'] } | PageUnreadable {
  const named = kinds[typeOf(reply)];
  const content = sniff(reply.bytes.subarray(0, 4096));
  const address = reply.url.href;
  switch (content.kind) {
    case 'pdf':
      return { kind: 'known', value: 'pdf' };
    case 'html':
      return { kind: 'known', value: named === 'text' ? 'text' : 'html' };
    case 'text':
      if (named === 'pdf') return wrong(address, 'called PDF, and is none');
      return { kind: 'known', value: named === 'html' ? 'html' : 'text' };
    case 'empty':
      return unreadable('no-text', address, 'it is empty.');
    case 'zip':
    case 'ole':
      return wrong(address, 'an archive or an office document');
    case 'other':
      return wrong(address, content.name);
    default:
      return content satisfies never;
  }
}

function wrong(address: string, what: string): PageUnreadable {
  return unreadable('wrong-type', address, `it is ${what}. Pages, plain text and PDF are read.`);
}

export function problemOf(failure: FetchFailure, address: string): PageUnreadable {
  if (failure.kind === 'air-gapped')
    return { ...unreadable('refused-url', address, ''), message: failure.message };
  if (failure.kind !== 'status') {
    const reason: ReadProblem = failure.kind;
    return { kind: 'unreadable', reason, message: failure.message, retryAfterMs: undefined };
  }
  const { status, retryAfterMs, message } = failure;
  const isBlocked = status === 401 || status === 403 || status === 429 || status === 451;
  const reason = isBlocked ? 'blocked' : status === 404 || status === 410 ? 'not-there' : 'status';
  return { kind: 'unreadable', reason, message, retryAfterMs };
}
