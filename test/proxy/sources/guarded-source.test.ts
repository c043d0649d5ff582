import { describe, expect, it } from 'vitest';
import { Breaker } from '../../../proxy/sources/breaker.ts';
import { GuardedSource } from '../../../proxy/sources/guarded-source.ts';
import { Places } from '../../../proxy/sources/places.ts';
import type { FoundPages, RemoteSource } from '../../../proxy/sources/remote-source.ts';
import { TimedCache } from '../../../proxy/sources/timed-cache.ts';
import { plainQuery } from '../../../src/core/query.ts';
import type { SourceTrouble } from '../../../src/wire/proxy-search.ts';
import { ManualClock } from '../../kit/manual-clock.ts';

const found: FoundPages = {
  kind: 'found',
  pages: [{ document: 'd', title: 't', text: 'x' }],
  hasMore: false,
  collection: 0,
};
const down: SourceTrouble = { kind: 'down', message: 'It is down.' };
const blocked = (retryAfterMs?: number): SourceTrouble => ({
  kind: 'blocked',
  message: 'Go away.',
  retryAfterMs,
});

/** A source that gives these replies in order, and the last one for ever. */
function guarded(
  replies: readonly (FoundPages | SourceTrouble | 'hangs')[],
  options: { timeMs?: number; line?: number } = {},
) {
  const clock = new ManualClock();
  const asked: string[] = [];
  const source: RemoteSource = {
    ...{ id: 'x', name: 'X', kind: 'kiwix', sees: 'nobody', isLocal: true },
    search: ({ query }, signal) => {
      const reply = replies[Math.min(asked.push(query.text), replies.length) - 1] ?? down;
      if (reply !== 'hangs') return Promise.resolve(reply);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
    read: (document) => {
      asked.push(document);
      return Promise.resolve({
        kind: 'text',
        title: 't',
        text: 'x',
        hash: 'h',
        ranges: [],
        address: undefined,
      });
    },
  };
  const around = new GuardedSource(source, {
    ...{ clock, random: () => 0.5, timeMs: options.timeMs ?? 5000 },
    breaker: new Breaker({ failures: 3, restMs: 10_000, longestRestMs: 25_000 }),
    places: new Places(1, options.line ?? 5),
    searches: new TimedCache({ lifetimeMs: 60_000, mostCharacters: 100_000 }),
    documents: new TimedCache({ lifetimeMs: 60_000, mostCharacters: 100_000 }),
  });
  const search = (text = 'a') =>
    around.search({ query: plainQuery(text), page: 0, pageSize: 5 }, new AbortController().signal);
  return { around, search, asked, clock };
}

describe('GuardedSource', () => {
  it('tries trouble again, each time after a longer pause', async () => {
    const { search, asked, clock } = guarded([down, down, found]);
    expect(await search()).toEqual(found);
    expect(asked).toHaveLength(3);
    expect(clock.waits).toEqual([250, 500]);
  });

  it('does not try again where it is turned away, nor where nothing was found', async () => {
    const away = guarded([blocked()]);
    expect(await away.search()).toMatchObject({ kind: 'blocked' });
    expect(away.asked).toHaveLength(1);
    const nothing = guarded([{ ...found, pages: [] }]);
    expect(await nothing.search()).toMatchObject({ kind: 'found', pages: [] });
    expect(nothing.asked).toHaveLength(1);
  });

  it('waits as long as it is asked to, if that is short', async () => {
    const { search, clock } = guarded([blocked(1500), found]);
    expect(await search()).toEqual(found);
    expect(clock.waits).toEqual([1500]);
  });

  it('leaves a source alone for as long as it asked, and says so', async () => {
    const { search, asked, clock, around } = guarded([blocked(20_000), found]);
    await search();
    expect(await search('b')).toMatchObject({ kind: 'blocked', retryAfterMs: 20_000 });
    expect(asked).toHaveLength(1);
    expect(around.state()).toMatchObject({ state: 'resting', lastFailure: { trouble: { kind: 'blocked' } } });
    clock.pass(20_000);
    expect(await search('b')).toEqual(found);
    expect(around.state()).toMatchObject({ state: 'ready' });
  });

  it('lets a source rest that keeps failing, then asks it once, then rests longer', async () => {
    const { search, asked, clock } = guarded([down]);
    await search('a');
    expect(asked).toHaveLength(3);
    expect(await search('b')).toMatchObject({
      kind: 'down',
      message: expect.stringContaining('rests for 10 s'),
    });
    expect(asked).toHaveLength(3);
    clock.pass(10_000);
    await search('c');
    expect(asked).toHaveLength(4);
    clock.pass(19_000);
    await search('d');
    expect(asked).toHaveLength(4);
    clock.pass(1000);
    await search('e');
    expect(asked).toHaveLength(5);
  });

  it('keeps what was found for a while, and no trouble', async () => {
    const { search, asked, clock } = guarded([found]);
    await search();
    await search();
    expect(asked).toHaveLength(1);
    clock.pass(60_000);
    await search();
    expect(asked).toHaveLength(2);
  });

  it('keeps documents that were read', async () => {
    const { around, asked } = guarded([found]);
    const { signal } = new AbortController();
    await around.read('d', signal);
    await around.read('d', signal);
    expect(asked).toEqual(['d']);
  });

  it('calls a source slow that does not answer in its time', async () => {
    const { search, around } = guarded(['hangs'], { timeMs: 30 });
    expect(await search()).toMatchObject({ kind: 'slow' });
    expect(around.state().lastFailure?.trouble.kind).toBe('slow');
  });

  it('lets only so many wait, and those that left make room', async () => {
    const { around, search } = guarded(['hangs', found], { line: 1 });
    const controller = new AbortController();
    const wanted = { query: plainQuery('a'), page: 0, pageSize: 5 };
    const first = around.search(wanted, controller.signal);
    const second = search('b');
    expect(await search('c')).toMatchObject({ kind: 'slow', message: expect.stringContaining('too many') });
    controller.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    expect(await second).toEqual(found);
  });

  it('tests a source without what it kept, also while it rests', async () => {
    const { around, search, asked } = guarded([down, down, down, found]);
    await search();
    expect(await around.test(new AbortController().signal)).toMatchObject({ kind: 'works' });
    expect(asked).toHaveLength(4);
    expect(around.state().state).toBe('ready');
  });
});
