import { addressParts, addressProblem } from '../../core/models/model-address.ts';
import type { ModelFailure } from '../../core/models/model-failure.ts';
import type { NetworkMode } from '../../core/network/network-mode.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ModelChunk, ModelFetch, ModelFetchReply, ModelRequest } from '../../ports/model-fetch.ts';
import {
  type ModelRefusal,
  modelRouteHeader,
  modelRoutePath,
  readModelRefusal,
} from '../../wire/model-route.ts';
import { modeHeader } from '../../wire/proxy-mode.ts';
import type { Egress, EgressStream } from './egress.ts';

export type WebModelFetchOptions = {
  readonly egress: Pick<Egress, 'open'>;
  /** Address of the page, under which our server has its route. */
  readonly base: string;
  /** Hosts that the page was built to ask directly, for places without our server. */
  readonly directHosts: readonly string[];
  /** What the person allows to leave this machine. */
  readonly mode: () => NetworkMode;
  readonly clock: Clock;
};

/** So long nothing may come before the connection is taken for dead. */
const stallMs = 30_000;
const busyMs = 5_000;

/** Files of models over the page's one door: through our server's route, or directly from hosts that the page was built with. */
export function createWebModelFetch(options: WebModelFetchOptions): ModelFetch {
  return {
    open: async (request, signal) => {
      signal.throwIfAborted();
      const mode = options.mode();
      if (mode === 'air-gapped') return failed({ kind: 'blocked-by-mode' });
      const why = addressProblem(request.url);
      if (why !== undefined) return failed({ kind: 'bad-entry', why });
      const isDirect = options.directHosts.includes(addressParts(request.url)?.host ?? '');
      const headers = { ...rangeHeaders(request), ...(isDirect ? {} : { [modeHeader]: mode }) };
      const url = isDirect ? new URL(request.url) : routeAddress(request.url, options.base);
      const leadsTo = new URL(request.url);
      const stream = await options.egress.open(
        { url, reason: request.reason, headers, leadsTo, departure: { kind: 'model' } },
        signal,
      );
      if (stream.kind === 'failed' && stream.isRefused) return failed({ kind: 'blocked-by-mode' });
      if (stream.kind === 'failed') return { kind: 'gone', why: stream.message, retryAfterMs: undefined };
      return isDirect || stream.response.headers.get(modelRouteHeader) === 'passed'
        ? readAnswer(stream, { request, clock: options.clock, signal })
        : readRefusal(stream, request);
    },
  };
}

function routeAddress(url: string, base: string): URL {
  const route = new URL(modelRoutePath, base);
  route.searchParams.set('url', url);
  return route;
}

function rangeHeaders({ from, etag }: ModelRequest): Readonly<Record<string, string>> {
  if (from === 0) return {};
  return { range: `bytes=${from}-`, ...(etag === undefined ? {} : { 'if-range': etag }) };
}

type Stream = Extract<EgressStream, { readonly kind: 'opened' }>;

async function readRefusal({ response, refuse }: Stream, { url }: ModelRequest): Promise<ModelFetchReply> {
  const { status, headers } = response;
  const isOurs = headers.get(modelRouteHeader) === 'refused';
  const refusal = isOurs ? readModelRefusal(await response.text().catch(() => '')) : undefined;
  if (refusal === undefined) {
    void response.body?.cancel().catch(() => {});
    refuse();
    if (status >= 500)
      return { kind: 'gone', why: `Our server failed (${status}).`, retryAfterMs: undefined };
    return failed({ kind: 'no-route' });
  }
  if (refusal.reason !== 'unreachable' && refusal.reason !== 'ending') refuse();
  return refusalReply(refusal, url);
}

function refusalReply({ reason, message }: ModelRefusal, url: string): ModelFetchReply {
  switch (reason) {
    case 'air-gapped':
    case 'mode':
      return failed({ kind: 'blocked-by-mode' });
    case 'host':
      return failed({
        kind: 'host-not-allowed',
        host: /^Cannot fetch from "([^"]+)"/u.exec(message)?.[1] ?? url,
      });
    case 'origin':
      return failed({ kind: 'no-route' });
    case 'too-many':
      return { kind: 'gone', why: message, retryAfterMs: busyMs };
    case 'unreachable':
    case 'ending':
      return { kind: 'gone', why: message, retryAfterMs: undefined };
    default:
      return reason satisfies never;
  }
}

type Answer = { readonly request: ModelRequest; readonly clock: Clock; readonly signal: AbortSignal };

function readAnswer({ response }: Stream, answer: Answer): ModelFetchReply {
  const { status, headers } = response;
  const { url, from } = answer.request;
  const drop = () => void response.body?.cancel().catch(() => {});
  if (status === 200) return opened(response, { from: 0, sizeBytes: lengthOf(headers) }, answer);
  if (status === 206) {
    const range = /^bytes (\d+)-\d+\/(\d+)$/u.exec(headers.get('content-range') ?? '');
    if (range !== null && Number(range[1]) === from)
      return opened(response, { from, sizeBytes: Number(range[2]) }, answer);
    drop();
    return { kind: 'gone', why: 'It sent another part than was asked for.', retryAfterMs: undefined };
  }
  drop();
  if (status === 416) return { kind: 'beyond-end' };
  if (status === 404 || status === 410) return failed({ kind: 'not-found', url });
  if (status === 408 || status === 429 || status >= 500)
    return { kind: 'gone', why: `It answered ${status}.`, retryAfterMs: retryAfterMs(headers) };
  return failed({ kind: 'refused', url, status });
}

function opened(
  response: Response,
  place: { readonly from: number; readonly sizeBytes: number | undefined },
  { clock, signal }: Answer,
): ModelFetchReply {
  const reader = response.body?.getReader();
  return {
    ...{ kind: 'opened', ...place, etag: versionOf(response.headers) },
    next: async () => (reader === undefined ? { kind: 'end' } : nextChunk(reader, clock, signal)),
    cancel: () => void reader?.cancel().catch(() => {}),
  };
}

async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  clock: Clock,
  signal: AbortSignal,
): Promise<ModelChunk> {
  const done = new AbortController();
  const read = reader.read().then(
    ({ done, value }): ModelChunk => (done ? { kind: 'end' } : { kind: 'bytes', bytes: value }),
    (error: unknown): ModelChunk => ({
      kind: 'cut',
      why: error instanceof Error ? error.message : String(error),
    }),
  );
  const stalled = clock
    .wait(stallMs, AbortSignal.any([signal, done.signal]))
    .then((): ModelChunk => ({ kind: 'cut', why: `Nothing came for ${stallMs / 1000} seconds.` }));
  try {
    const chunk = await Promise.race([read, stalled]);
    signal.throwIfAborted();
    return chunk;
  } finally {
    done.abort();
  }
}

/** What may stand in If-Range: a strong ETag, or else the time of the last change. */
function versionOf(headers: Headers): string | undefined {
  const etag = headers.get('etag');
  if (etag?.startsWith('"') === true) return etag;
  return headers.get('last-modified') ?? undefined;
}

function lengthOf(headers: Headers): number | undefined {
  const text = headers.get('content-length');
  return text === null || !/^\d+$/u.test(text) ? undefined : Number(text);
}

function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,6}$/u.test(text) ? Number(text) * 1000 : undefined;
}

function failed(failure: ModelFailure): ModelFetchReply {
  return { kind: 'failed', failure };
}
