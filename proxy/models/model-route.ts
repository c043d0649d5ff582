import { type Context, Hono } from 'hono';
import { type ModelRefusal, modelRouteHeader } from '../../src/wire/model-route.ts';
import { modeHeader, parseMode } from '../../src/wire/proxy-mode.ts';
import type { Hop } from '../fetch/open-hop.ts';
import { headerOf } from '../fetch/open-url.ts';
import { atLeast, atMost } from '../fetch/watch-body.ts';
import type { ConnectOptions } from '../guard/guarded-connect.ts';
import { fetchModel } from './fetch-model.ts';

export type ModelRouteOptions = {
  /** Origins beside the public hubs, as the configuration names them: 'http://localhost:8000'. */
  readonly mirrors: readonly string[];
  readonly connect: ConnectOptions;
};

/** Larger than any file of a model that a browser could hold. */
const mostBytes = 64 * 2 ** 30;
/** Slower than this is as good as stopped: the page asks again from where it is. */
const leastSpeed = { bytesPerSecond: 1024, windowMs: 30_000 };
const mostAtOnce = 8;
const passedHeaders = [
  'content-length',
  'content-range',
  'etag',
  'last-modified',
  'accept-ranges',
  'retry-after',
];

/** `GET /?url=…`: a file of a model, from the hubs and mirrors on the list. Keeps nothing, notes nothing. */
export function modelRoute({ mirrors, connect }: ModelRouteOptions): Hono {
  const app = new Hono();
  let running = 0;
  app.get('/', async (context) => {
    const refusal = refusalOf(context, connect.airGapped) ?? (running >= mostAtOnce ? tooMany : undefined);
    if (refusal !== undefined) return refuse(context, refusal);
    const ending = new AbortController();
    const signal = AbortSignal.any([context.req.raw.signal, ending.signal]);
    running += 1;
    let isDone = false;
    const done = () => {
      if (!isDone) running -= 1;
      isDone = true;
      ending.abort();
    };
    try {
      const headers = rangeHeaders(context);
      const fetched = await fetchModel(context.req.query('url') ?? '', { headers, mirrors, connect }, signal);
      if (fetched.kind === 'opened') return passed(fetched.hop, { address: fetched.url.href, done });
      done();
      return refuse(
        context,
        fetched.kind === 'not-allowed' ? notAllowed(fetched.host) : unreachable(fetched.failure.message),
      );
    } catch {
      done();
      return refuse(context, { status: 499, reason: 'ending', message: 'Stopped.' });
    }
  });
  return app;
}

type Refused = Omit<ModelRefusal, 'kind'> & { readonly status: number };

const tooMany: Refused = {
  ...{ status: 429, reason: 'too-many' },
  message: `Cannot fetch more than ${mostAtOnce} files at once. Wait for the others.`,
};

function refusalOf(context: Context, airGapped: boolean): Refused | undefined {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin')
    return { status: 403, reason: 'origin', message: 'Only this server’s own page may fetch models by it.' };
  if (airGapped) {
    const message = 'Cannot fetch it: this server was started air-gapped and opens no connection.';
    return { status: 403, reason: 'air-gapped', message };
  }
  const mode = parseMode(context.req.header(modeHeader));
  if (mode === undefined || mode === 'air-gapped')
    return { status: 403, reason: 'mode', message: 'Cannot fetch it: the page did not say that it may.' };
  return undefined;
}

function notAllowed(host: string): Refused {
  const message = `Cannot fetch from "${host}": it is not among the hosts that models may come from. Add it to "modelMirrors" in the server’s configuration, if you trust it.`;
  return { status: 403, reason: 'host', message };
}

function unreachable(message: string): Refused {
  return { status: 502, reason: 'unreachable', message };
}

function refuse(context: Context, { status, reason, message }: Refused): Response {
  const body: ModelRefusal = { kind: 'refused', reason, message };
  context.header(modelRouteHeader, 'refused');
  context.header('Cache-Control', 'no-store');
  // 499 and the like are in no list of Hono's.
  return context.body(JSON.stringify(body), status as 403, { 'Content-Type': 'application/json' });
}

/** Only what a download needs; nothing of what the browser says about the person. */
function rangeHeaders(context: Context): Readonly<Record<string, string>> {
  const range = context.req.header('range');
  const ifRange = context.req.header('if-range');
  if (range === undefined || !/^bytes=\d{1,15}-\d{0,15}$/u.test(range)) return {};
  return ifRange === undefined ? { range } : { range, 'if-range': ifRange };
}

function passed(
  hop: Hop,
  { address, done }: { readonly address: string; readonly done: () => void },
): Response {
  const headers = new Headers({
    ...{ [modelRouteHeader]: 'passed', 'Content-Type': 'application/octet-stream' },
    // Compressed on the way it would have other ranges than the file.
    'Cache-Control': 'no-store, no-transform',
  });
  const isPacked = (headerOf(hop.headers, 'content-encoding') ?? 'identity') !== 'identity';
  if (isPacked) {
    hop.close();
    done();
    return new Response(null, { status: 502, headers });
  }
  for (const name of passedHeaders) {
    const value = headerOf(hop.headers, name);
    if (value !== undefined) headers.set(name, value);
  }
  if (hop.status !== 200 && hop.status !== 206) {
    hop.close();
    done();
    headers.delete('content-length');
    return new Response(null, { status: hop.status < 400 ? 502 : hop.status, headers });
  }
  return new Response(streamOf(hop, { address, done }), { status: hop.status, headers });
}

/** Asks the other server for more only when the page has taken what came. */
function streamOf(hop: Hop, { address, done }: { readonly address: string; readonly done: () => void }) {
  const steady = atLeast(atMost(hop.body, { most: mostBytes, address, what: 'it is' }), {
    speed: leastSpeed,
    address,
  });
  const close = () => {
    hop.close();
    done();
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const next = await steady.next();
          if (next.done !== true) return controller.enqueue(next.value);
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        close();
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
