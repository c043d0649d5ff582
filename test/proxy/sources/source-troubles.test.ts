import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Kiwix } from '../../../proxy/sources/kiwix.ts';
import { MediaWiki } from '../../../proxy/sources/media-wiki.ts';
import { OpenSearch } from '../../../proxy/sources/open-search.ts';
import type { RemoteSource } from '../../../proxy/sources/remote-source.ts';
import { Searxng } from '../../../proxy/sources/searxng.ts';
import { SourceHttp } from '../../../proxy/sources/source-http.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { readLimits } from '../../kit/read-limits.ts';
import { answering, type StandInServer, standInServer } from '../../kit/stand-in-server.ts';

const connect = { airGapped: false, connectMs: 1000 };
const limits = { ...readLimits, totalMs: 700 };

let server: StandInServer | undefined;
afterEach(() => server?.close());

const notRead = () => Promise.reject(new Error('no page is read here'));

const kinds: Readonly<Record<string, (url: string) => RemoteSource>> = {
  searxng: (url) => new Searxng({ ...common(url), readPage: notRead, now: () => 0 }),
  mediawiki: (url) => new MediaWiki({ ...common(url), extract: notRead }),
  kiwix: (url) => new Kiwix({ ...common(url), book: 'ships', readPage: notRead, now: () => 0 }),
  opensearch: (url) => new OpenSearch({ ...common(url), url, index: 'ships', limits, connect }),
};

function common(url: string) {
  return {
    id: 'x',
    name: 'The source',
    isLocal: true,
    http: new SourceHttp({ url, name: 'The source', limits, connect }),
  };
}

async function search(kind: string, listener: RequestListener) {
  server = await standInServer(listener);
  const source = kinds[kind]?.(server.url);
  return source?.search(
    { query: plainQuery('captain of the Kestrel'), page: 0, pageSize: 5 },
    AbortSignal.timeout(5000),
  );
}

describe.each(Object.keys(kinds))('%s', (kind) => {
  it.each([
    ['an error', answering(500, '{}'), { kind: 'down' }],
    [
      'a bad gateway',
      answering(502, '<h1>Bad gateway</h1>', { 'content-type': 'text/html' }),
      { kind: 'down' },
    ],
    ['broken JSON or XML', answering(200, '{"results": ['), { kind: 'down' }],
    ['JSON of another form', answering(200, '{"results": 7, "query": 7, "hits": 7}'), { kind: 'down' }],
    [
      'a web page',
      answering(200, '<!doctype html><p>Welcome to the router</p>', { 'content-type': 'text/html' }),
      { kind: 'down' },
    ],
    ['nothing at all', answering(200, ''), { kind: 'down' }],
    [
      'a broken connection',
      (request: Parameters<RequestListener>[0]) => request.socket.destroy(),
      { kind: 'down' },
    ],
    [
      'an answer without end',
      (_: unknown, response: Parameters<RequestListener>[1]) => void response.write('{'),
      { kind: 'slow' },
    ],
    ['no answer', () => undefined, { kind: 'slow' }],
    [
      '429',
      answering(429, '{}'),
      { kind: 'blocked', ...(kind === 'opensearch' ? {} : { retryAfterMs: undefined }) },
    ],
    ['403', answering(403, '{}'), { kind: 'blocked' }],
    ['a huge answer', answering(200, `{"a":"${'x'.repeat(200_000)}"}`), { kind: 'down' }],
    ['a redirect elsewhere', answering(302, '', { location: 'http://127.0.0.1:9/' }), { kind: 'down' }],
  ] as const)('tells %s from nothing found', async (_, listener, expected) => {
    expect(await search(kind, listener as RequestListener)).toMatchObject(expected);
  });

  it('says that nobody is there', async () => {
    server = await standInServer(answering(200, '{}'));
    const { url } = server;
    await server.close();
    server = undefined;
    const source = kinds[kind]?.(url);
    const reply = source?.search({ query: plainQuery('x'), page: 0, pageSize: 5 }, AbortSignal.timeout(5000));
    expect(await reply).toMatchObject({
      kind: 'down',
      message: expect.stringContaining('no server answers'),
    });
  });

  it('rejects with the reason of its signal', async () => {
    const controller = new AbortController();
    server = await standInServer(() => controller.abort(new Error('stopped')));
    const source = kinds[kind]?.(server.url);
    await expect(
      source?.search({ query: plainQuery('x'), page: 0, pageSize: 5 }, controller.signal),
    ).rejects.toThrow('stopped');
  });
});

it.each(['searxng', 'mediawiki', 'kiwix'])(
  '%s hands on what Retry-After asks, and names a CAPTCHA',
  async (kind) => {
    expect(await search(kind, answering(429, '{}', { 'retry-after': '9' }))).toMatchObject({
      kind: 'blocked',
      retryAfterMs: 9000,
    });
    await server?.close();
    const captcha = answering(503, '<title>Are you a robot?</title>', { 'content-type': 'text/html' });
    expect(await search(kind, captcha)).toMatchObject({
      kind: 'blocked',
      message: expect.stringContaining('human'),
    });
  },
);
