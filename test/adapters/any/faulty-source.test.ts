import { expect, test } from 'vitest';
import { faultySource } from '../../../src/adapters/any/faulty-source.ts';
import type { FaultRates } from '../../../src/core/evaluation/faults.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { smallSource } from '../../kit/small-source.ts';
import { voyagePassages } from '../../kit/voyage.ts';

const signal = new AbortController().signal;

async function search(rates: FaultRates) {
  const source = faultySource(smallSource(voyagePassages), {
    ...{ rates, random: () => 0, elsewhere: ['turnips spring'] },
  });
  return source.search({ query: plainQuery('captain Merrow'), page: 0, pageSize: 10 }, signal);
}

test('faultySource() leaves a search alone where no fault is drawn', async () => {
  const honest = await smallSource(voyagePassages).search(
    { query: plainQuery('captain Merrow'), page: 0, pageSize: 10 },
    signal,
  );
  expect(await search({})).toEqual(honest);
});

test.each(['down', 'slow', 'blocked'] as const)('faultySource() can be %s', async (kind) => {
  expect((await search({ [kind]: 1 })).kind).toBe(kind);
});

test('faultySource() can bring nothing, with what the source knows of the words', async () => {
  const reply = await search({ empty: 1 });
  if (reply.kind !== 'found') return expect.unreachable('empty is an answer');
  expect(reply.hits).toEqual([]);
  expect(reply.terms.length).toBeGreaterThan(0);
});

test('faultySource() can bring what was found for other words', async () => {
  const reply = await search({ irrelevant: 1 });
  if (reply.kind !== 'found') return expect.unreachable('irrelevant is an answer');
  expect(reply.hits.map((hit) => hit.passage.title)).toContain('Turnips');
  expect(reply.hits[0]?.passage.title).toBe('Turnips');
});
