import { type Context, Hono } from 'hono';
import { modeHeader, parseMode } from '../../src/wire/proxy-mode.ts';
import { type ProxyReadReply, proxyReadRequest } from '../../src/wire/proxy-read.ts';
import type { ProxyRefusal } from '../../src/wire/proxy-refusal.ts';
import { type ProxySearchReply, proxySearchRequest } from '../../src/wire/proxy-search.ts';
import { type ProxySources, type TestSourceReply, testSourceRequest } from '../../src/wire/proxy-sources.ts';
import type { GuardedSource } from '../sources/guarded-source.ts';
import { readJson } from './read-json.ts';
import { readReply } from './read-reply.ts';
import { refusal, refuse } from './refuse.ts';
import { searchReply } from './search-reply.ts';

export type ApiOptions = {
  readonly sources: ReadonlyMap<string, GuardedSource>;
  readonly airGapped: boolean;
  /** Called with what was asked only where the configuration wants queries logged. */
  readonly logQuery: ((line: string) => void) | undefined;
};

type Reply = ProxySearchReply | ProxyReadReply | TestSourceReply | ProxySources;

/** GET sources; POST search, read, test-source. */
export function apiRoutes(options: ApiOptions): Hono {
  const api = new Hono();
  api.get('/sources', (context) => send(context, sourcesReply(options)));
  api.post('/search', async (context) => send(context, await search(context, options)));
  api.post('/read', async (context) => send(context, await read(context, options)));
  api.post('/test-source', async (context) => send(context, await test(context, options)));
  return api;
}

function send(context: Context, reply: Reply): Response {
  return reply.kind === 'refused'
    ? refuse(context, reply)
    : context.json(reply, 200, { 'Cache-Control': 'no-store' });
}

function sourcesReply({ sources, airGapped }: ApiOptions): ProxySources {
  const states = [...sources.values()].map((source) => source.state());
  const count = states.length === 1 ? '1 source is' : `${states.length} sources are`;
  const message = airGapped
    ? 'This server was started air-gapped: it opens no connection, and asks no source.'
    : states.length === 0
      ? 'No source is set up. The library goes on working; to search further, name a source in reroute.config.json (see proxy/README.md).'
      : `${count} set up.`;
  return {
    kind: 'sources',
    airGapped,
    message,
    sources: airGapped ? states.map((state) => ({ ...state, state: 'off' as const })) : states,
  };
}

async function search(context: Context, options: ApiOptions): Promise<ProxySearchReply> {
  const asked = await readJson(context.req.raw, proxySearchRequest);
  if (asked.kind !== 'read') return asked;
  const { source: id, query, page, pageSize } = asked.value;
  const source = sourceFor(context, id, options);
  if ('kind' in source) return source;
  options.logQuery?.(`search ${id} ${JSON.stringify(query.text)}`);
  const found = await source.search({ query, page, pageSize }, context.req.raw.signal);
  return found.kind === 'found' ? searchReply(found, { source: id, page, pageSize }) : found;
}

async function read(context: Context, options: ApiOptions): Promise<ProxyReadReply> {
  const asked = await readJson(context.req.raw, proxyReadRequest);
  if (asked.kind !== 'read') return asked;
  const { source: id, document } = asked.value;
  const source = sourceFor(context, id, options);
  if ('kind' in source) return source;
  options.logQuery?.(`read ${id} ${JSON.stringify(document)}`);
  return readReply(document, await source.read(document, context.req.raw.signal));
}

async function test(context: Context, options: ApiOptions): Promise<TestSourceReply> {
  const asked = await readJson(context.req.raw, testSourceRequest);
  if (asked.kind !== 'read') return asked;
  const source = sourceFor(context, asked.value.source, options);
  return 'kind' in source ? source : source.test(context.req.raw.signal);
}

/** The source that was asked for, if its person's mode and this server let it be asked. */
function sourceFor(
  context: Context,
  id: string,
  { sources, airGapped }: ApiOptions,
): GuardedSource | ProxyRefusal {
  if (airGapped) return refusal('air-gapped', 'This server was started air-gapped: it opens no connection.');
  const mode = parseMode(context.req.header(modeHeader));
  if (mode === undefined || mode === 'air-gapped') {
    return refusal(
      'mode',
      `The mode of the page does not allow it: ${modeHeader} is "${mode ?? 'not given'}".`,
    );
  }
  return (
    sources.get(id) ??
    refusal(
      'unknown-source',
      `There is no source "${id.slice(0, 64)}". GET /api/sources lists those there are.`,
    )
  );
}
