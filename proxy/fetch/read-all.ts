import type { IncomingHttpHeaders } from 'node:http';
import type { ConnectOptions } from '../guard/guarded-connect.ts';
import { failureOf } from './failure-of.ts';
import type { FetchFailure } from './fetch-failure.ts';
import { headerOf, isTimeout, type Opened, type OpenLimits, type OpenRequest, openUrl } from './open-url.ts';
import { retryAfterMs } from './retry-after.ts';
import { timeLimit } from './time-limit.ts';

export type Received = {
  readonly kind: 'received';
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type ReadLimits = OpenLimits & {
  /** For all of it: names, redirects, headers, body. */
  readonly totalMs: number;
};

export type ReadOptions<Refused = FetchFailure> = {
  readonly limits: ReadLimits;
  readonly connect: ConnectOptions;
  /** Looks at the headers before the body is read; what it gives comes back in place of an answer. */
  readonly refuse?: (opened: Opened) => Refused | undefined;
};

/**
 * The whole answer, whatever its status. Rejects only with the signal's reason; whatever goes wrong on the way is a failure.
 */
export async function readAll<Refused = FetchFailure>(
  request: OpenRequest,
  { limits, connect, refuse }: ReadOptions<Refused>,
  signal: AbortSignal,
): Promise<Received | FetchFailure | Refused> {
  signal.throwIfAborted();
  const { signal: whole, end } = timeLimit(signal, limits.totalMs);
  try {
    const opened = await openUrl(request, { limits, connect }, whole);
    if (opened.kind !== 'opened') return opened;
    const refused = refuse?.(opened);
    if (refused !== undefined) {
      opened.close();
      return refused;
    }
    const { url, status, headers } = opened;
    return { kind: 'received', url, status, headers, bytes: await collected(opened.body) };
  } catch (error) {
    signal.throwIfAborted();
    const cause = whole.aborted && isTimeout(whole.reason) ? whole.reason : error;
    return failureOf(cause, new URL(request.url));
  } finally {
    end();
  }
}

async function collected(body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A status other than 2xx as a failure. */
export function statusFailure(opened: Pick<Opened, 'status' | 'headers' | 'url'>): FetchFailure | undefined {
  if (opened.status >= 200 && opened.status < 300) return undefined;
  const retryAfter = retryAfterMs(headerOf(opened.headers, 'retry-after'), Date.now());
  const message = `Cannot read "${opened.url.href}": "${opened.url.host}" answered with status ${opened.status}.`;
  return { kind: 'status', status: opened.status, retryAfterMs: retryAfter, message };
}
