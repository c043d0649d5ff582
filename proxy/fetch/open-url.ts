import type { IncomingHttpHeaders } from 'node:http';
import { checkUrl, type Reach } from '../guard/check-url.ts';
import { type ConnectOptions, guardedConnect } from '../guard/guarded-connect.ts';
import { acceptedEncodings, decodeBody } from './decode-body.ts';
import { failureOf } from './failure-of.ts';
import { BodyFailed, type FetchFailure } from './fetch-failure.ts';
import { type Hop, openHop } from './open-hop.ts';
import { atLeast, atMost, type LeastSpeed } from './watch-body.ts';

export type OpenRequest = {
  readonly url: string;
  readonly reach: Reach;
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type OpenLimits = {
  /** Of the body, both as it comes and as it is unpacked. */
  readonly mostBytes: number;
  readonly leastSpeed: LeastSpeed;
  readonly headersMs: number;
  readonly redirects: number;
};

/** An answer whose body is still to be read. Reading it throws BodyFailed where a limit is passed; `close` ends it early. */
export type Opened = {
  readonly kind: 'opened';
  /** Where the redirects led. */
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Uint8Array>;
  readonly close: () => void;
};

const redirects = new Set([301, 302, 303, 307, 308]);
export const userAgent = 'Reroute/0.1 (research tool; one person asked for this page)';

/**
 * Asks for a URL through the guard and follows redirects, each of which is judged like the first. Rejects only with the signal's
 * reason. The signal also ends the body.
 */
export async function openUrl(
  request: OpenRequest,
  { limits, connect }: { readonly limits: OpenLimits; readonly connect: ConnectOptions },
  signal: AbortSignal,
): Promise<Opened | FetchFailure> {
  const seen = new Set<string>();
  let next: OpenRequest = request;
  for (;;) {
    signal.throwIfAborted();
    const checked = checkUrl(next.url, request.reach);
    if (checked.kind !== 'allowed') return checked;
    const { url } = checked;
    if (seen.has(url.href)) return failed('redirect-loop', request.url, 'it redirects in a circle');
    seen.add(url.href);
    const hop = await hopTo(url, { request: next, limits, connect }, signal);
    if ('kind' in hop) return hop;
    const location = redirectOf(hop);
    if (location === undefined) return opened(hop, url, limits);
    hop.close();
    if (seen.size > limits.redirects)
      return failed('too-many-redirects', request.url, 'it redirects too often');
    const target = absolute(location, url);
    if (target === undefined)
      return failed(
        'bad-redirect',
        request.url,
        `it redirects to "${location.slice(0, 200)}", which is no web address`,
      );
    next = redirected(next, { target, status: hop.status });
  }
}

type HopOptions = {
  readonly request: OpenRequest;
  readonly limits: OpenLimits;
  readonly connect: ConnectOptions;
};

async function hopTo(
  url: URL,
  { request, limits, connect }: HopOptions,
  signal: AbortSignal,
): Promise<Hop | FetchFailure> {
  const { method = 'GET', headers = {}, body } = request;
  const sent = { 'user-agent': userAgent, 'accept-encoding': acceptedEncodings, ...headers };
  const hop = { method, headers: sent, headersMs: limits.headersMs, ...(body === undefined ? {} : { body }) };
  try {
    return await openHop(url, { request: hop, connect: guardedConnect(request.reach, connect) }, signal);
  } catch (error) {
    if (signal.aborted && !isTimeout(signal.reason)) throw signal.reason;
    return failureOf(error, url);
  }
}

export function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

function opened(hop: Hop, url: URL, { mostBytes, leastSpeed }: OpenLimits): Opened {
  const address = url.href;
  const packed = atMost(hop.body, { most: mostBytes, address, what: 'it is' });
  const steady = atLeast(packed, { speed: leastSpeed, address });
  const plain = decodeBody(steady, { encoding: headerOf(hop.headers, 'content-encoding'), address });
  const body = atMost(plain, { most: mostBytes, address, what: 'it unpacks to' });
  return {
    kind: 'opened',
    url,
    status: hop.status,
    headers: hop.headers,
    body: closing(body, { hop, url }),
    close: hop.close,
  };
}

async function* closing(
  body: AsyncIterable<Uint8Array>,
  { hop, url }: { readonly hop: Hop; readonly url: URL },
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new BodyFailed(failureOf(error, url));
  } finally {
    hop.close();
  }
}

function absolute(location: string, base: URL): string | undefined {
  try {
    return new URL(location, base).href;
  } catch {
    return undefined;
  }
}

/** As browsers do it: all but 307 and 308 become a GET. What was said to the first host is not said to another. */
function redirected(
  request: OpenRequest,
  { target, status }: { readonly target: string; readonly status: number },
): OpenRequest {
  const { url, method = 'GET', headers = {}, body, ...others } = request;
  const keeps = status === 307 || status === 308 || method === 'HEAD';
  const sameOrigin = new URL(target).origin === new URL(url).origin;
  return {
    ...others,
    url: target,
    method: keeps ? method : 'GET',
    headers: sameOrigin ? headers : {},
    ...(keeps && sameOrigin && body !== undefined ? { body } : {}),
  };
}

/** Where an answer leads on to, as it says it; undefined where it is no redirect. */
export function redirectOf({ status, headers }: Pick<Hop, 'status' | 'headers'>): string | undefined {
  return redirects.has(status) ? headerOf(headers, 'location') : undefined;
}

export function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function failed(
  kind: 'redirect-loop' | 'too-many-redirects' | 'bad-redirect',
  url: string,
  why: string,
): FetchFailure {
  return { kind, message: `Cannot read "${url}": ${why}.` };
}
