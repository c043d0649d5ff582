import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import { sourceId } from '../../../src/core/ids.ts';
import type { SearchReply } from '../../../src/ports/source.ts';
import { parseWire } from '../../../src/wire/parse-wire.ts';
import { passagesOfPage, proxyReadReply } from '../../../src/wire/proxy-read.ts';
import { type ProxySearchReply, proxySearchReply } from '../../../src/wire/proxy-search.ts';
import { proxySources } from '../../../src/wire/proxy-sources.ts';
import { proxyServer, type RunningProxy } from '../../kit/proxy-server.ts';
import { answering, type StandInServer, standInServer } from '../../kit/stand-in-server.ts';
import { type StandInWeb, standInWeb } from '../../kit/stand-in-web.ts';

let proxy: RunningProxy | undefined;
let source: StandInServer | undefined;
let web: StandInWeb | undefined;
afterEach(async () => {
  await proxy?.stop();
  await source?.close();
  await web?.close();
  [proxy, source, web] = [undefined, undefined, undefined];
});

const query = { text: 'the Kestrel', phrases: [], match: 'any', prefix: false };
const search = { source: 'searxng', query, page: 0, pageSize: 5 };
const results = [
  { url: 'http://page.example.com/kestrel', title: 'The <b>Kestrel</b>', content: 'A ship &lt;script&gt;' },
];
const searxng = answering(200, JSON.stringify({ results, unresponsive_engines: [] }));

async function start(fields: object = {}, listener = searxng) {
  source = await standInServer(listener);
  const page = `<article><h1>The Kestrel</h1>${'<p>The Kestrel was a ship of the northern fleet, and she sank off Mowade.</p>'.repeat(9)}</article>`;
  web = await standInWeb(
    (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page),
  );
  const { resolve, route } = web.connect;
  const origin = new URL(source.url);
  proxy = await proxyServer(
    { sources: [{ kind: 'searxng', url: source.url }], ...fields },
    {
      ...(resolve === undefined ? {} : { resolve }),
      // The source is where it says it is; all else is the stand-in of the web.
      route: (target) => (target.port === Number(origin.port) ? target : (route?.(target) ?? target)),
    },
  );
  return proxy;
}

describe('the API of the server', { timeout: 30_000 }, () => {
  it('lists its sources, and what each may see', async () => {
    const { ask } = await start();
    const reply = parseWire(proxySources, await (await ask('/api/sources')).json());
    if (reply.kind === 'invalid') throw new Error(reply.message);
    expect(reply.value).toMatchObject({
      airGapped: false,
      sources: [
        { id: 'searxng', state: 'ready', isLocal: false, sees: expect.stringContaining('search engines') },
      ],
    });
  });

  it('says how to set up a source where there is none', async () => {
    const { ask } = await start({ sources: [] });
    expect(await (await ask('/api/sources')).json()).toMatchObject({
      sources: [],
      message: expect.stringContaining('reroute.config.json'),
    });
  });

  it('searches, and reads what it found', async () => {
    const { ask, logged } = await start();
    const found = parseWire(proxySearchReply, await (await ask('/api/search', search)).json());
    if (found.kind === 'invalid' || found.value.kind !== 'found') throw new Error(JSON.stringify(found));
    const { passage, rank } = found.value.hits[0] ?? {};
    expect({ ...passage, rank }).toMatchObject({
      title: 'The Kestrel',
      text: 'A ship <script>',
      start: 0,
      end: 15,
      rank: 1,
      sourceId: 'searxng',
    });
    const document = passage?.documentId ?? '';
    const read = parseWire(
      proxyReadReply,
      await (await ask('/api/read', { source: 'searxng', document })).json(),
    );
    if (read.kind === 'invalid' || read.value.kind !== 'read') throw new Error(JSON.stringify(read));
    const passages = passagesOfPage(read.value, sourceId('searxng'));
    expect(passages[0]?.text).toContain('sank off Mowade');
    for (const { text, start, end } of passages) expect(read.value.text.slice(start, end)).toBe(text);
    expect(logged).toEqual([]);
  });

  it('logs queries only where the configuration wants it', async () => {
    const { ask, logged } = await start({ logQueries: true });
    await ask('/api/search', search);
    expect(logged).toEqual(['search searxng "the Kestrel"']);
  });

  it('replies as the port of sources wants it', () => {
    expectTypeOf<Exclude<ProxySearchReply, { kind: 'refused' }>>().toExtend<SearchReply>();
  });

  it('tells trouble of a source from its own', async () => {
    const { ask } = await start({}, answering(429, '', { 'retry-after': '60' }));
    const reply = await ask('/api/search', search);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ kind: 'blocked', retryAfterMs: 60_000 });
    expect(await (await ask('/api/sources')).json()).toMatchObject({
      sources: [{ state: 'resting', lastFailure: { trouble: { kind: 'blocked' } } }],
    });
  });

  it('tests a source', async () => {
    const { ask } = await start();
    expect(await (await ask('/api/test-source', { source: 'searxng' })).json()).toMatchObject({
      kind: 'works',
    });
  });

  it.each([
    ['no JSON', '{', 400, 'bad-request'],
    ['an empty body', '', 400, 'bad-request'],
    ['a field that is missing', { source: 'searxng' }, 400, 'bad-request'],
    ['a field that is not known', { ...search, url: 'http://127.0.0.1/' }, 400, 'bad-request'],
    ['a page that is none', { ...search, page: -1 }, 400, 'bad-request'],
    ['an endless query', { ...search, query: { ...query, text: 'x'.repeat(3000) } }, 400, 'bad-request'],
    ['a source that is not there', { ...search, source: 'other' }, 404, 'unknown-source'],
    ['a source that is a property of all objects', { ...search, source: '__proto__' }, 404, 'unknown-source'],
    ['a body that is too large', { ...search, source: 'x'.repeat(50_000) }, 413, 'too-large'],
  ])('refuses %s', async (_, body, status, reason) => {
    const { ask } = await start();
    const reply = await ask('/api/search', body);
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({ kind: 'refused', reason });
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(source?.asked).toEqual([]);
  });

  it.each([
    ['another content type', { 'content-type': 'text/plain' }, 400, 'bad-request'],
    ['no mode', { 'x-reroute-mode': '' }, 403, 'mode'],
    ['the mode "air-gapped"', { 'x-reroute-mode': 'air-gapped' }, 403, 'mode'],
    ['an unknown mode', { 'x-reroute-mode': 'all' }, 403, 'mode'],
    ['the page of another origin', { origin: 'https://evil.example.com' }, 403, 'origin'],
    ['a hidden origin', { origin: 'null' }, 403, 'origin'],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403, 'origin'],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403, 'origin'],
  ])('refuses %s', async (_, headers, status, reason) => {
    await start();
    // Node's fetch sends no Host, Origin or Sec-Fetch headers of ours.
    const reply = await proxy?.app.request('http://localhost/api/search', {
      method: 'POST',
      headers: {
        host: 'localhost',
        'content-type': 'application/json',
        'x-reroute-mode': 'open',
        ...headers,
      },
      body: JSON.stringify(search),
    });
    expect(reply?.status).toBe(status);
    expect(await reply?.json()).toMatchObject({ kind: 'refused', reason });
    expect(source?.asked).toEqual([]);
  });

  it.each(['/api/', '/api/nothing', '/api/search', '/api/__proto__'])(
    'answers GET %s with JSON',
    async (path) => {
      const { ask } = await start();
      const reply = await ask(path);
      expect(reply.status).toBe(404);
      expect(await reply.json()).toMatchObject({ kind: 'refused', reason: 'not-found' });
    },
  );

  it('reads no address of this machine or its network, whoever names it', async () => {
    const { ask } = await start();
    const dialled = () => web?.dialled.length;
    for (const document of [
      'http://127.0.0.1:5173/',
      'http://localhost/',
      'http://[::1]/',
      'http://169.254.169.254/',
      source?.url ?? '',
      'file:///etc/passwd',
    ]) {
      const reply = await ask('/api/read', { source: 'searxng', document });
      expect(await reply.json()).toMatchObject({
        kind: 'unreadable',
        reason: expect.stringMatching(/^refused-/u),
      });
    }
    expect(dialled()).toBe(0);
  });

  it('opens no connection where it is air-gapped: neither the source nor a trap is reached', async () => {
    let reached = 0;
    const trap = createServer(() => reached++);
    trap.listen(0, '127.0.0.1');
    await once(trap, 'listening');
    const { ask } = await start({ airGapped: true });
    const bound = trap.address();
    const document = `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}/`;
    for (const [path, body] of [
      ['search', search],
      ['read', { source: 'searxng', document }],
      ['read', { source: 'searxng', document: 'http://page.example.com/' }],
      ['test-source', { source: 'searxng' }],
    ] as const) {
      expect(await (await ask(`/api/${path}`, body)).json()).toMatchObject({
        kind: 'refused',
        reason: 'air-gapped',
      });
    }
    expect(await (await ask('/api/sources')).json()).toMatchObject({
      airGapped: true,
      sources: [{ state: 'off' }],
    });
    expect([reached, source?.asked.length, web?.resolved.length, web?.dialled.length]).toEqual([0, 0, 0, 0]);
    trap.close();
    await once(trap, 'close');
  });

  it('stops asking a source when its page has gone', async () => {
    let gone: (() => void) | undefined;
    const left = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const controller = new AbortController();
    await start({}, (request) => {
      request.socket.on('close', () => gone?.());
      controller.abort();
    });
    const address = new URL('/api/search', proxy?.listening.address);
    const reply = fetch(address, {
      ...{ method: 'POST', body: JSON.stringify(search), signal: controller.signal },
      headers: { 'content-type': 'application/json', 'x-reroute-mode': 'open' },
    });
    await expect(reply).rejects.toThrow();
    await left;
  });

  it('limits how much a client asks, and says when to come back', async () => {
    const { ask } = await start({ limits: { requestsPerMinute: 2, concurrentPerClient: 8, concurrent: 8 } });
    const replies = await Promise.all([ask('/api/sources'), ask('/api/sources'), ask('/api/sources')]);
    const refused = replies.find(({ status }) => status === 429);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused?.json()).toMatchObject({ kind: 'refused', reason: 'too-many' });
  });

  it('ends what runs, and begins nothing new, when it is told to end', async () => {
    let answer: (() => void) | undefined;
    let begun: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { ask, drain, listening } = await start({}, (request, response) => {
      answer = () => void searxng(request, response);
      begun?.();
    });
    const running = ask('/api/search', search);
    await asked;
    drain();
    expect((await ask('/api/sources')).status).toBe(503);
    const closing = listening.close(5000);
    answer?.();
    expect(await (await running).json()).toMatchObject({ kind: 'found' });
    await closing;
    proxy = undefined;
  });
});
