import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { extractText } from '../../../proxy/pages/extract-text.ts';
import { MediaWiki } from '../../../proxy/sources/media-wiki.ts';
import { SourceHttp } from '../../../proxy/sources/source-http.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { readLimits } from '../../kit/read-limits.ts';
import { answering, type StandInServer, standInServer } from '../../kit/stand-in-server.ts';

let server: StandInServer | undefined;
afterEach(() => server?.close());

async function wiki(listener: RequestListener) {
  server = await standInServer(listener);
  const connect = { airGapped: false, connectMs: 1000 };
  const http = new SourceHttp({ url: `${server.url}w/api.php`, name: 'Wiki', limits: readLimits, connect });
  return new MediaWiki({ id: 'wiki', name: 'Wiki', isLocal: true, http, extract: extractText });
}

const json = (value: unknown) => answering(200, JSON.stringify(value));
const signal = AbortSignal.timeout(20_000);
const fieldsAsked = () => Object.fromEntries(new URL(server?.asked[0] ?? '', server?.url).searchParams);

describe('MediaWiki', () => {
  it('joins words by OR where any will do, and asks for all where all are wanted', async () => {
    const source = await wiki(json({ query: { search: [] } }));
    const query = {
      text: 'Who was the captain of the Kestrel?',
      phrases: ['the Kestrel'],
      match: 'any',
      prefix: false,
    } as const;
    await source.search({ query, page: 2, pageSize: 10 }, signal);
    expect(fieldsAsked()).toMatchObject({
      srsearch: 'captain OR Kestrel',
      srlimit: '10',
      sroffset: '20',
      format: 'json',
      formatversion: '2',
    });
    await source.search({ query: { ...query, match: 'all' }, page: 0, pageSize: 10 }, signal);
    expect(server?.asked[1]).toContain(
      encodeURIComponent('captain Kestrel "the Kestrel"').replaceAll('%20', '+'),
    );
  });

  it('gives pages by their number, with plain extracts', async () => {
    const search = [
      { title: 'HMS Kestrel', pageid: 42, snippet: 'a <span class="searchmatch">captain</span> &amp; crew' },
    ];
    const source = await wiki(
      json({ query: { searchinfo: { totalhits: 9 }, search }, continue: { sroffset: 10 } }),
    );
    const found = await source.search({ query: plainQuery('x'), page: 0, pageSize: 10 }, signal);
    expect(found).toEqual({
      kind: 'found',
      pages: [
        { document: `${server?.url}w/index.php?curid=42`, title: 'HMS Kestrel', text: 'a captain & crew' },
      ],
      hasMore: true,
      collection: 0,
    });
  });

  it.each([
    ['ratelimited', 'blocked'],
    ['maxlag', 'slow'],
    ['internal_api_error_X', 'down'],
  ])('names the error "%s" of an answer of status 200', async (code, kind) => {
    const source = await wiki(json({ error: { code, info: 'why' } }));
    expect(await source.search({ query: plainQuery('x'), page: 0, pageSize: 10 }, signal)).toMatchObject({
      kind,
    });
  });

  it('reads a whole page without the furniture of a wiki', async () => {
    const html = `<div class="mw-parser-output"><p>The ship sank in 1643.<sup class="reference">[1]</sup></p><h2>Crew<span class="mw-editsection">[edit]</span></h2>
      <p>All were saved.</p><table class="navbox"><tr><td>Other ships</td></tr></table></div>`;
    const source = await wiki(json({ parse: { title: 'HMS Kestrel', text: html } }));
    const page = await source.read(`${server?.url}w/index.php?curid=42`, signal);
    expect(page).toMatchObject({
      kind: 'text',
      title: 'HMS Kestrel',
      text: 'The ship sank in 1643.\n\nCrew\n\nAll were saved.',
    });
    expect(fieldsAsked()).toMatchObject({ action: 'parse', pageid: '42' });
  });

  it.each(['https://other.example.com/w/index.php?curid=42', 'x', 'index.php?curid=42'])(
    'reads nothing that is not its own: %s',
    async (document) => {
      const source = await wiki(json({}));
      expect(await source.read(document, signal)).toMatchObject({
        kind: 'unreadable',
        reason: 'refused-url',
      });
      expect(server?.asked).toEqual([]);
    },
  );

  it('says that a page is gone', async () => {
    const source = await wiki(json({ error: { code: 'nosuchpageid', info: 'There is no page with ID 42' } }));
    expect(await source.read(`${server?.url}w/index.php?curid=42`, signal)).toMatchObject({
      reason: 'not-there',
    });
  });
});
