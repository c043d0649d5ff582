import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Searxng } from '../../../proxy/sources/searxng.ts';
import { SourceHttp } from '../../../proxy/sources/source-http.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { readLimits } from '../../kit/read-limits.ts';
import { answering, type StandInServer, standInServer } from '../../kit/stand-in-server.ts';

let server: StandInServer | undefined;
let now = 0;
afterEach(() => server?.close());

const answer = (fields: object) =>
  answering(200, JSON.stringify({ results: [], unresponsive_engines: [], ...fields }));

async function source(listener: RequestListener) {
  server = await standInServer(listener);
  const http = new SourceHttp({
    url: server.url,
    name: 'Web',
    limits: readLimits,
    connect: { airGapped: false, connectMs: 1000 },
  });
  const readPage = () => Promise.reject(new Error('no page is read here'));
  return new Searxng({
    id: 'web',
    name: 'Web',
    isLocal: true,
    http,
    readPage,
    language: 'en',
    now: () => now,
  });
}

const search = async (listener: RequestListener, query = plainQuery('the Kestrel')) =>
  (await source(listener)).search({ query, page: 1, pageSize: 2 }, AbortSignal.timeout(5000));

describe('Searxng', () => {
  it('asks for JSON, a page and a language, with phrases in quotation marks', async () => {
    await search(answer({}), {
      text: 'captain',
      phrases: ['the old "ship"', 'alone'],
      match: 'any',
      prefix: false,
    });
    const url = new URL(server?.asked[0] ?? '', server?.url);
    expect(url.pathname).toBe('/search');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      q: 'captain "the old  ship"',
      format: 'json',
      pageno: '2',
      language: 'en',
    });
  });

  it('gives pages with their extracts as plain text, whatever markup stands in them', async () => {
    const results = [
      {
        url: 'https://a.example.com/x',
        title: '<b>The</b> Kestrel',
        content: 'A &lt;script&gt; <img src=x onerror=alert(1)> ship',
      },
      { url: 'javascript:alert(1)', title: 'x', content: 'x' },
      { url: 'https://b.example.com/', title: '', content: null },
      { url: 'https://c.example.com/', title: 'third', content: 'over the page size' },
    ];
    expect(await search(answer({ results }))).toEqual({
      kind: 'found',
      pages: [
        { document: 'https://a.example.com/x', title: 'The Kestrel', text: 'A <script> ship' },
        { document: 'https://b.example.com/', title: 'Untitled', text: 'Untitled' },
      ],
      hasMore: true,
      collection: 0,
    });
  });

  it('takes an empty list for nothing found', async () => {
    expect(await search(answer({}))).toMatchObject({ kind: 'found', pages: [], hasMore: false });
  });

  it.each([
    [
      [
        ['google', 'HTTP error'],
        ['bing', 'HTTP error'],
      ],
      'down',
    ],
    [[['google', 'timeout']], 'slow'],
    [[['google', 'CAPTCHA']], 'blocked'],
    [[['google', 'Suspended: too many requests']], 'blocked'],
    [[['brave', 'access denied']], 'blocked'],
    [[['odd']], 'down'],
  ])('names engines that did not respond, in an answer of status 200: %j', async (engines, kind) => {
    expect(await search(answer({ unresponsive_engines: engines }))).toMatchObject({ kind });
  });

  it('gives what the other engines found', async () => {
    const results = [{ url: 'https://a.example.com/', title: 'a', content: 'b' }];
    expect(await search(answer({ results, unresponsive_engines: [['google', 'CAPTCHA']] }))).toMatchObject({
      kind: 'found',
    });
  });

  it('does not take the silence of banned engines for nothing found', async () => {
    let asked = 0;
    const web = await source((request, response) => {
      const engines = asked++ === 0 ? [['google', 'CAPTCHA']] : [];
      answer({ unresponsive_engines: engines })(request, response);
    });
    const again = () =>
      web.search({ query: plainQuery('x'), page: 0, pageSize: 2 }, AbortSignal.timeout(5000));
    now = 0;
    expect(await again()).toMatchObject({ kind: 'blocked' });
    expect(await again()).toMatchObject({ kind: 'blocked' });
    now = 200_000;
    expect(await again()).toMatchObject({ kind: 'found', pages: [] });
  });
});
