import { describe, expect, it, vi } from 'vitest';
import { createQueryGate } from '../../../src/adapters/any/query-gate.ts';
import { sourceId } from '../../../src/core/ids.ts';
import type { NetworkRules } from '../../../src/core/network/may-leave.ts';
import type { PastReview } from '../../../src/core/network/review.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { stem } from '../../../src/core/text/stem.ts';
import type { ReviewReply } from '../../../src/ports/query-reviewer.ts';
import { smallSource } from '../../kit/small-source.ts';
import { countingClock, voyagePassages } from '../../kit/voyage.ts';

const web = sourceId('web');
const { signal } = new AbortController();
const secret = plainQuery('Where was the captain of the Merrow born?');
const plain = plainQuery('Where are painters born?');
const common = new Set(['captain', 'born', 'painter'].map(stem));

type Given = {
  readonly rules?: Partial<NetworkRules>;
  readonly reply?: ReviewReply;
  readonly isLocal?: boolean;
};

function given({ rules = {}, reply = { kind: 'let' }, isLocal = false }: Given) {
  const settled = {
    current: { mode: 'ask', sourcesOn: ['web'], allowPrivateWords: false, ...rules } as NetworkRules,
  };
  const review = vi.fn(async (): Promise<ReviewReply> => reply);
  const watchers = new Set<() => void>();
  const reviewer = { review };
  const gate = createQueryGate({
    ...{ library: smallSource(voyagePassages), rules: () => settled.current, common: async () => common },
    watchRules: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    ...{ about: () => ({ name: 'Web', isLocal }), reviewer, clock: countingClock() },
  });
  const settle = (mode: NetworkRules['mode']) => {
    settled.current = { ...settled.current, mode };
    for (const changed of watchers) changed();
  };
  return { gate, review, reviewer, settle, watchers };
}

const letAlike = { decision: 'let-alike', sent: plain, privateWords: [], waitedMs: 1 } as const;
const asked = (query = secret, past: readonly PastReview[] = []) => ({ source: web, query, past });

describe('the gate, in the mode ask', () => {
  it('shows each query with its private words, and sends what the person let', async () => {
    const { gate, review } = given({});
    expect(await gate.review(asked(), signal)).toMatchObject({
      ...{ decision: 'let', sent: secret, privateWords: ['Merrow'], waitedMs: 1 },
    });
    expect(review).toHaveBeenCalledWith(
      { sourceName: 'Web', query: secret, privateWords: ['Merrow'] },
      expect.anything(),
    );
  });

  it('sends what the person wrote in its place', async () => {
    const { gate } = given({ reply: { kind: 'edited', text: 'brig captain' } });
    expect(await gate.review(asked(), signal)).toMatchObject({
      ...{ decision: 'edited', sent: plainQuery('brig captain') },
    });
  });

  it('sends nothing that the person refused', async () => {
    const review = await given({ reply: { kind: 'refused' } }).gate.review(asked(), signal);
    expect(review).toMatchObject({ decision: 'refused' });
    expect(review).not.toHaveProperty('sent');
  });

  it('does not show queries like one that was let for the run, unless they have other private words', async () => {
    const past: PastReview = { ...letAlike, source: web };
    const { gate, review } = given({});
    expect(await gate.review(asked(plain, [past]), signal)).toMatchObject({ decision: 'let-alike' });
    expect(review).not.toHaveBeenCalled();
    await gate.review(asked(secret, [past]), signal);
    expect(review).toHaveBeenCalledTimes(1);
    const seen: PastReview = { ...past, privateWords: ['Merrow'] };
    expect(await gate.review(asked(secret, [seen]), signal)).toMatchObject({
      decision: 'let-alike',
      waitedMs: 0,
    });
  });

  it('shows queries like one that was let where they go to another source', async () => {
    const past: PastReview = { ...letAlike, source: sourceId('other'), privateWords: ['Merrow'] };
    const { gate, review } = given({});
    await gate.review(asked(plain, [past]), signal);
    await gate.review(asked(secret, [{ ...letAlike, source: web }, past]), signal);
    expect(review).toHaveBeenCalledTimes(2);
  });

  it('asks no more when the mode becomes air-gapped while it waits', async () => {
    const { gate, reviewer, settle, watchers } = given({});
    reviewer.review = vi.fn(
      (_request: unknown, stop: AbortSignal) =>
        new Promise<ReviewReply>((_resolve, reject) => {
          stop.addEventListener('abort', () => reject(stop.reason));
        }),
    ) as never;
    const waiting = gate.review(asked(), signal);
    await vi.waitFor(() => expect(reviewer.review).toHaveBeenCalled());
    settle('air-gapped');
    expect(await waiting).toBeUndefined();
    expect(watchers.size).toBe(0);
  });
});

describe('the gate, in the mode open', () => {
  const open = { mode: 'open' } as const;

  it('lets a query without private words go as it is', async () => {
    expect(await given({ rules: open }).gate.review(asked(plain), signal)).toBeUndefined();
  });

  it('holds private words back', async () => {
    const { gate, review } = given({ rules: open });
    const reply = await gate.review(asked(), signal);
    expect(reply).toMatchObject({ decision: 'withheld', privateWords: ['Merrow'] });
    expect(reply?.sent?.text).not.toContain('Merrow');
    expect(review).not.toHaveBeenCalled();
  });

  it('keeps a query here that has nothing else', async () => {
    expect(await given({ rules: open }).gate.review(asked(plainQuery('Merrow')), signal)).toMatchObject({
      decision: 'refused',
    });
  });

  it('lets them go where the person allowed it, and to sources of this machine', async () => {
    const allowed = given({ rules: { ...open, allowPrivateWords: true } });
    expect(await allowed.gate.review(asked(), signal)).toBeUndefined();
    expect(await given({ rules: open, isLocal: true }).gate.review(asked(), signal)).toBeUndefined();
  });

  it('takes any word that is not common for private where the library cannot say which words it holds', async () => {
    const library = {
      ...smallSource(voyagePassages),
      search: async () => ({ kind: 'down', message: 'Gone.' }) as const,
    };
    const gate = createQueryGate({
      ...{ library, rules: () => ({ mode: 'open', sourcesOn: ['web'], allowPrivateWords: false }) as const },
      ...{
        watchRules: () => () => {},
        about: () => ({ name: 'Web', isLocal: false }),
        clock: countingClock(),
      },
      ...{ common: async () => common, reviewer: { review: async () => ({ kind: 'let' }) as const } },
    });
    const reply = await gate.review(asked(plainQuery('captain of the Zephyr')), signal);
    expect(reply).toMatchObject({ decision: 'withheld', privateWords: ['Zephyr'] });
  });
});

it('the gate reviews nothing of the library, and leaves what may not go at all to the door', async () => {
  const { gate, review, settle } = given({});
  expect(await gate.review({ ...asked(), source: sourceId('library') }, signal)).toBeUndefined();
  expect(await gate.review({ ...asked(), source: sourceId('off') }, signal)).toBeUndefined();
  settle('air-gapped');
  expect(await gate.review(asked(), signal)).toBeUndefined();
  expect(review).not.toHaveBeenCalled();
});
