import { expect, test } from 'vitest';
import { DenseSource } from '../../../../src/adapters/any/dense/dense-source.ts';
import { sourceId } from '../../../../src/core/ids.ts';
import type { Hit } from '../../../../src/core/passage.ts';
import { plainQuery, type Query } from '../../../../src/core/query.ts';
import type { SearchReply, Source } from '../../../../src/ports/source.ts';
import { passage } from '../../../kit/passages.ts';

const { signal } = new AbortController();
const [boat, house, mill] = [passage('Boat', 'a'), passage('House', 'b'), passage('Mill', 'c')] as const;
const found: SearchReply = {
  ...{ kind: 'found', terms: [], collectionPassages: 3, hasMore: false },
  hits: [
    { passage: boat, rank: 1, score: 4 },
    { passage: house, rank: 2, score: 2 },
  ],
};

function source(reply: SearchReply): Source {
  return {
    ...{ id: sourceId('library'), name: 'Your library' },
    search: async () => reply,
    read: async () => ({ kind: 'read', passages: [mill], names: [] }),
  };
}

const near = {
  nearest: async () => [
    { passage: house, nearness: 0.5 },
    { passage: mill, nearness: 0.4 },
  ],
};

async function hitsOf(query: Query, page = 0): Promise<readonly Hit[]> {
  const reply = await new DenseSource(source(found), near).search({ query, page, pageSize: 20 }, signal);
  return reply.kind === 'found' ? reply.hits : [];
}

test('search() marks what is near among what words found, and puts the rest after it', async () => {
  expect(await hitsOf(plainQuery('Who?'))).toEqual([
    { passage: boat, rank: 1, score: 4 },
    { passage: house, rank: 2, score: 2, nearness: 0.5 },
    { passage: mill, rank: 3, score: 0, nearness: 0.4 },
  ]);
});

test.each([
  ['stems', { ...plainQuery('wh'), prefix: true }, 0],
  ['words that all must stand there', { ...plainQuery('who'), match: 'all' as const }, 0],
  ['a later page', plainQuery('who'), 1],
])('search() leaves %s to words', async (_name, query, page) => {
  expect((await hitsOf(query, page)).map(({ nearness }) => nearness)).toEqual([undefined, undefined]);
});

test("search() gives on what went wrong, and read() is the source's own", async () => {
  const down: SearchReply = { kind: 'down', message: 'Gone.' };
  const dense = new DenseSource(source(down), near);
  expect(await dense.search({ query: plainQuery('who'), page: 0, pageSize: 20 }, signal)).toBe(down);
  expect(await dense.read({ passages: [], whole: false }, signal)).toMatchObject({ passages: [mill] });
});
