import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { readonly path: string; readonly headers: IncomingMessage['headers'] };

/** How the hub serves a file from now on. */
export type HubMood = {
  /** The connection breaks after so many bytes of each answer. */
  readonly cutAfter?: number;
  /** It is silent after so many bytes, and keeps the connection. */
  readonly hangAfter?: number;
  readonly status?: number;
  readonly retryAfter?: string;
  /** Ranges are not understood: the whole file comes. */
  readonly noRanges?: boolean;
  readonly redirectTo?: string;
  readonly etag?: string;
  /** Milliseconds between pieces of 64 KiB. */
  readonly paceMs?: number;
};

export type HubStandIn = {
  /** 'http://127.0.0.1:port' */
  readonly origin: string;
  readonly asked: Asked[];
  readonly files: Map<string, Uint8Array>;
  /** By path; '' is for all that have none of their own. */
  readonly moods: Map<string, HubMood>;
  readonly close: () => Promise<void>;
};

/** Stands for a hub of models on loopback: ranges, redirects, cut connections, wrong bytes, missing files, slowness. */
export async function startHub(): Promise<HubStandIn> {
  const asked: Asked[] = [];
  const files = new Map<string, Uint8Array>();
  const moods = new Map<string, HubMood>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://hub').pathname;
    asked.push({ path, headers: request.headers });
    const mood = moods.get(path) ?? moods.get('') ?? {};
    if (mood.redirectTo !== undefined)
      return void response.writeHead(302, { location: mood.redirectTo }).end();
    if (mood.status !== undefined) {
      const retry = mood.retryAfter === undefined ? {} : { 'retry-after': mood.retryAfter };
      return void response.writeHead(mood.status, retry).end();
    }
    const file = files.get(path);
    if (file === undefined) return void response.writeHead(404).end('Not found');
    serve({ request, response, file, mood });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    ...{ origin: `http://127.0.0.1:${port}`, asked, files, moods },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Serving = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly file: Uint8Array;
  readonly mood: HubMood;
};

function serve({ request, response, file, mood }: Serving): void {
  const etag = mood.etag ?? '"v1"';
  const wanted = /^bytes=(?<from>\d+)-$/u.exec(request.headers.range ?? '')?.groups?.['from'];
  const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const from = wanted === undefined || mood.noRanges === true || !isSame ? 0 : Number(wanted);
  if (from > 0 && from >= file.length)
    return void response.writeHead(416, { 'content-range': `bytes */${file.length}` }).end();
  const body = file.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, {
    ...{ 'content-length': body.length, etag, 'accept-ranges': 'bytes' },
    ...(from > 0 ? { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` } : {}),
  });
  void send(response, body, mood);
}

async function send(response: ServerResponse, body: Uint8Array, mood: HubMood): Promise<void> {
  const { cutAfter, hangAfter, paceMs } = mood;
  const part = body.subarray(0, Math.min(cutAfter ?? body.length, hangAfter ?? body.length));
  if (paceMs === undefined) response.write(part);
  else {
    for (let at = 0; at < part.length && !response.destroyed; at += 65_536) {
      response.write(part.subarray(at, at + 65_536));
      await new Promise((resolve) => setTimeout(resolve, paceMs));
    }
  }
  if (hangAfter !== undefined) return;
  if (cutAfter !== undefined) response.write('', () => setTimeout(() => response.destroy(), 20));
  else response.end();
}
