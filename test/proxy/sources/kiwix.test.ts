import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCommand, packZim } from '../../../scripts/zim/pack-zim.ts';
import { writePages } from '../../../scripts/zim/write-pages.ts';
import type { Query } from '../../../src/core/query.ts';
import { writeEncyclopedia } from '../../../src/core/world/write-encyclopedia.ts';
import { parseWire } from '../../../src/wire/parse-wire.ts';
import { type ProxyReadReply, proxyReadReply } from '../../../src/wire/proxy-read.ts';
import { type ProxySearchReply, proxySearchReply } from '../../../src/wire/proxy-search.ts';
import { proxyServer, type RunningProxy } from '../../kit/proxy-server.ts';
import { freePort, type RunningCommand, runningCommand } from '../../kit/running-command.ts';

const isHere = hasCommand('kiwix-serve') && hasCommand('zimwriterfs');

let kiwix: RunningCommand | undefined;
let proxy: RunningProxy | undefined;
let folder = '';
const { articles } = isHere ? writeEncyclopedia({ seed: 3, articles: 150, questions: 0 }) : { articles: [] };

async function parsed<T>(response: Response, schema: Parameters<typeof parseWire>[0]): Promise<T> {
  const reply = parseWire(schema, await response.json());
  if (reply.kind === 'invalid') throw new Error(reply.message);
  // The schema that was handed over is the one of this type.
  return reply.value as T;
}

const search = async (fields: Partial<Query> & { readonly text: string }, page = 0) => {
  const query = { phrases: [], match: 'any', prefix: false, ...fields };
  const response = await proxy?.ask('/api/search', { source: 'kiwix', query, page, pageSize: 5 });
  if (response === undefined) throw new Error('no server');
  const reply = await parsed<ProxySearchReply>(response, proxySearchReply);
  if (reply.kind !== 'found') throw new Error(JSON.stringify(reply));
  return reply;
};

describe.skipIf(!isHere)(
  'the real kiwix-serve over a made-up encyclopedia (needs kiwix-tools and zim-tools)',
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'reroute-kiwix-'));
      writePages(join(folder, 'pages'), articles);
      expect(packZim(join(folder, 'pages'), join(folder, 'made-up.zim'), 'made-up')).toBeUndefined();
      const port = await freePort();
      kiwix = await runningCommand('kiwix-serve', {
        port,
        args: ['-i', '127.0.0.1', '-p', String(port), join(folder, 'made-up.zim')],
      });
      proxy = await proxyServer({ sources: [{ kind: 'kiwix', url: kiwix.url }] });
    }, 60_000);
    afterAll(async () => {
      await proxy?.stop();
      await kiwix?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('finds the article that a question is about, of all books where none is named', async () => {
      const [article] = articles;
      const { hits } = await search({ text: `Where is ${article?.title}?` });
      expect(hits[0]?.passage.title).toBe(article?.title);
      expect(hits[0]?.passage.text.length).toBeGreaterThan(50);
      expect(hits[0]?.passage.text).not.toMatch(/<|&[a-z]+;/u);
    });

    it('finds nothing where there is nothing', async () => {
      expect(await search({ text: 'xyzzyq plughq' })).toMatchObject({
        kind: 'found',
        hits: [],
        hasMore: false,
      });
    });

    it('asks for all words where all are wanted', async () => {
      const { title = '' } = articles[0] ?? {};
      expect((await search({ text: `${title} xyzzyq`, match: 'all' })).hits).toEqual([]);
      expect((await search({ text: `${title} xyzzyq` })).hits.length).toBeGreaterThan(0);
    });

    it('goes on to the next page of results', async () => {
      const first = await search({ text: 'the island' });
      const second = await search({ text: 'the island' }, 1);
      expect(first.hasMore).toBe(true);
      const ids = [...first.hits, ...second.hits].map(({ passage }) => passage.documentId);
      expect(new Set(ids).size).toBe(10);
      expect(second.hits[0]?.rank).toBe(6);
    });

    it('reads an article as it was written', async () => {
      const article = articles[7];
      const { hits } = await search({ text: article?.title ?? '' });
      const document = hits.find(({ passage }) => passage.title === article?.title)?.passage.documentId;
      const response = await proxy?.ask('/api/read', { source: 'kiwix', document });
      if (response === undefined) throw new Error('no server');
      const page = await parsed<ProxyReadReply>(response, proxyReadReply);
      if (page.kind !== 'read') throw new Error(JSON.stringify(page));
      expect(page.title).toBe(article?.title);
      expect(page.text).toBe(`${article?.title}\n\n${article?.text}`);
    });

    it('reads no page of another server, and says that a page is not there', async () => {
      const read = async (document: string) =>
        (await proxy?.ask('/api/read', { source: 'kiwix', document }))?.json();
      expect(await read('http://127.0.0.1:9/x')).toMatchObject({ kind: 'unreadable', reason: 'refused-url' });
      expect(await read(`${kiwix?.url}made-up/nothing.html`)).toMatchObject({
        kind: 'unreadable',
        reason: 'not-there',
      });
    });
  },
);
