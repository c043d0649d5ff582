import { afterEach, describe, expect, it } from 'vitest';
import { OpenSearch, openSearchClient } from '../../../proxy/sources/open-search.ts';
import {
  type CorpusDocument,
  type LoadOptions,
  loadOpenSearch,
} from '../../../proxy/sources/open-search-load.ts';
import { SourceHttp } from '../../../proxy/sources/source-http.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { ManualClock } from '../../kit/manual-clock.ts';
import { readLimits } from '../../kit/read-limits.ts';
import { type StandInOpenSearch, standInOpenSearch } from '../../kit/stand-in-open-search.ts';

let node: StandInOpenSearch | undefined;
afterEach(() => node?.close());

const connect = { airGapped: false, connectMs: 1000 };
const limits = { ...readLimits, mostBytes: 5_000_000 };
const { signal } = new AbortController();
const clock = new ManualClock();

const corpus: readonly CorpusDocument[] = [
  { id: 'a', title: 'The Kestrel', text: 'The Kestrel was a ship. Her captain was Drith Fumble.' },
  {
    id: 'b',
    title: 'Mowade',
    text: `Mowade is a harbour town. ${'It has many old houses by the quay, and a market. '.repeat(60)}`,
  },
];

async function* stream(documents: readonly CorpusDocument[]) {
  yield* documents;
}

async function load(options: Partial<LoadOptions> = {}, documents = corpus) {
  const url = node?.url ?? '';
  const client = openSearchClient({ url, username: 'admin', password: 'secret', limits, connect });
  const whole = {
    index: 'ships',
    embedding: undefined,
    recreate: false,
    batchPassages: 3,
    clock,
    progress: () => undefined,
  };
  return loadOpenSearch(client, stream(documents), { options: { ...whole, ...options }, signal });
}

function source(fields: object = {}) {
  const url = node?.url ?? '';
  return new OpenSearch({
    ...{ id: 'os', name: 'Ships', isLocal: true, url, index: 'ships', limits, connect },
    ...{ username: 'admin', password: 'secret', ...fields },
    http: new SourceHttp({ url, name: 'Ships', limits, connect }),
  });
}

describe('OpenSearch, against a stand-in that refuses what it does not know', () => {
  it('is filled by the loader, which tells how far it is', async () => {
    node = await standInOpenSearch('secret');
    const told: number[] = [];
    const report = await load({ progress: ({ passages }) => told.push(passages) });
    expect(report).toMatchObject({ documents: 2, refused: 0, count: node.stored.size });
    expect(report.passages).toBe(node.stored.size);
    expect(told.at(-1)).toBe(report.passages);
    expect(told.length).toBeGreaterThan(1);
    expect(node.template()).toMatchObject({ dynamic: 'strict' });
  });

  it('finds passages with their place in the document, and reads the whole document', async () => {
    node = await standInOpenSearch('secret');
    await load();
    const found = await source().search(
      { query: plainQuery('captain of the Kestrel'), page: 0, pageSize: 5 },
      signal,
    );
    if (found.kind !== 'found') throw new Error(found.message);
    expect(found.pages[0]).toMatchObject({
      document: 'a',
      title: 'The Kestrel',
      passage: { index: 0, start: 0 },
    });
    const read = await source().read('b', signal);
    if (read.kind !== 'text') throw new Error(read.message);
    expect(read.text).toBe(corpus[1]?.text);
    expect(read.ranges.length).toBeGreaterThan(2);
    expect(await source().read('c', signal)).toMatchObject({ reason: 'not-there' });
  });

  it.each([
    { text: 'captain', phrases: ['Drith Fumble'], match: 'all', prefix: false },
    { text: 'capt', phrases: [], match: 'any', prefix: true },
    { text: 'captain', phrases: ['Drith Fumble', 'x'], match: 'any', prefix: false },
  ] as const)('asks in the language of the node: %j', async (query) => {
    node = await standInOpenSearch('secret');
    await load();
    expect(await source().search({ query, page: 0, pageSize: 5 }, signal)).toMatchObject({
      kind: 'found',
      pages: [{ document: 'a' }],
    });
  });

  it('mixes words and meaning where a model is named', async () => {
    node = await standInOpenSearch('secret');
    await load({ embedding: { modelId: 'm1', dimension: 384 } });
    expect(node.template()).toMatchObject({
      properties: { embedding: { type: 'knn_vector', dimension: 384 } },
    });
    const found = await source({ modelId: 'm1' }).search(
      { query: plainQuery('captain'), page: 0, pageSize: 5 },
      signal,
    );
    expect(found).toMatchObject({ kind: 'found', pages: [{ document: 'a' }] });
  });

  it('goes through pages of results to their end', async () => {
    node = await standInOpenSearch('secret');
    await load();
    const page = (number: number) =>
      source().search({ query: plainQuery('houses'), page: number, pageSize: 1 }, signal);
    expect(await page(0)).toMatchObject({ kind: 'found', hasMore: true });
    expect(await page(40)).toMatchObject({ kind: 'found', pages: [], hasMore: false });
  });

  it('sends again what the cluster was too busy for', async () => {
    node = await standInOpenSearch('secret');
    node.busy = 2;
    expect(await load()).toMatchObject({ refused: 0, count: node.stored.size });
    expect(clock.waits.slice(-2)).toEqual([500, 1000]);
  });

  it('loads again over what is there, or anew', async () => {
    node = await standInOpenSearch('secret');
    const first = await load();
    expect(await load()).toMatchObject({ count: first.count });
    expect(await load({ recreate: true }, corpus.slice(0, 1))).toMatchObject({ count: 1 });
  });

  it('says what is missing: the index, or the right to ask', async () => {
    node = await standInOpenSearch('secret');
    const wanted = { query: plainQuery('x'), page: 0, pageSize: 5 };
    expect(await source().search(wanted, signal)).toMatchObject({
      kind: 'down',
      message: expect.stringContaining('no index "ships"'),
    });
    expect(await source({ password: 'wrong' }).search(wanted, signal)).toMatchObject({ kind: 'blocked' });
    expect(await source({ password: 'wrong' }).read('a', signal)).toMatchObject({
      kind: 'unreadable',
      reason: 'blocked',
    });
  });
});
