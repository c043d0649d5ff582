import { expect, test } from 'vitest';
import type { ProxyDoor } from '../../../src/adapters/any/proxy-door.ts';
import { ProxySource } from '../../../src/adapters/any/proxy-source.ts';
import { sourceId } from '../../../src/core/ids.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { passage } from '../../kit/passages.ts';

const never = new AbortController().signal;

/** A source whose pages answer so, by document. */
function sourceOf(replies: Readonly<Record<string, object>>): ProxySource {
  const ask = async (_: unknown, { body }: { readonly body?: object }) =>
    replies[(body as { readonly document: string }).document];
  return new ProxySource({
    ...{ id: sourceId('web'), about: () => ({ name: 'The web', isLocal: false }) },
    // What it answers is checked by the door, which has tests of its own.
    door: { ask } as unknown as ProxyDoor,
  });
}

const busy = (retryAfterMs: number | undefined) => ({
  kind: 'answered',
  value: { kind: 'unreadable', reason: 'blocked', message: 'Too many requests.', retryAfterMs },
});

test('ProxySource hands on when the first of its unreadable pages may be asked for again', async () => {
  const [one, other] = [passage('one', 'x'), passage('other', 'y')];
  const read = (replies: Readonly<Record<string, object>>) =>
    sourceOf(replies).read({ passages: [one, other], whole: true }, never);
  expect(await read({ one: busy(9000), other: busy(4000) })).toEqual({
    ...{ kind: 'unreadable', retryAfterMs: 4000 },
    message: 'Too many requests. Too many requests.',
  });
  expect(await read({ one: busy(undefined), other: busy(undefined) })).not.toHaveProperty('retryAfterMs');
});

/** What a search says whose server did not try at all. */
function refusedFor(reason: string, retryAfterMs?: number) {
  const refusal = { kind: 'refused', reason, message: 'No.', retryAfterMs };
  const source = new ProxySource({
    ...{ id: sourceId('web'), about: () => ({ name: 'The web', isLocal: false }) },
    door: { ask: async () => ({ kind: 'refused', refusal }) } as unknown as ProxyDoor,
  });
  return source.search({ query: plainQuery('Merrow'), page: 0, pageSize: 5 }, never);
}

test('ProxySource tells what our server refuses for good from what passes', async () => {
  const message = 'The web was not asked: No.';
  for (const reason of ['unknown-source', 'key', 'bad-request', 'too-large'])
    expect(await refusedFor(reason)).toMatchObject({ kind: 'blocked', message, refusedBy: 'server' });
  for (const reason of ['too-many', 'ending'])
    expect(await refusedFor(reason, 900)).toEqual({ kind: 'blocked', message, retryAfterMs: 900 });
  expect(await refusedFor('fault')).toEqual({ kind: 'down', message });
});
