import type { IncomingHttpHeaders } from 'node:http';
import { Client } from 'undici';
import type { Connect } from '../guard/guarded-connect.ts';

export type HopRequest = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly headersMs: number;
};

export type Hop = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Uint8Array>;
  readonly close: () => void;
};

/**
 * One request on a connection of its own, which ends with it: the next request resolves and judges anew. Follows no redirect and
 * decodes nothing. Rejects with what undici, TLS or the guard throws.
 */
export async function openHop(
  url: URL,
  { request, connect }: { readonly request: HopRequest; readonly connect: Connect },
  signal: AbortSignal,
): Promise<Hop> {
  const { headersMs, method, headers, body } = request;
  const client = new Client(url.origin, {
    connect,
    pipelining: 0,
    headersTimeout: headersMs,
    bodyTimeout: 0,
  });
  const close = () => void client.destroy().catch(() => undefined);
  try {
    const reply = await client.request({
      ...{ path: `${url.pathname}${url.search}`, method, headers, signal },
      ...(body === undefined ? {} : { body }),
    });
    // A body that nobody reads to its end fails when it is closed; whoever reads hears of it by reading.
    reply.body.on('error', () => undefined);
    return { status: reply.statusCode, headers: reply.headers, body: reply.body, close };
  } catch (error) {
    close();
    throw error;
  }
}
