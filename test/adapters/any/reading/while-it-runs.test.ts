import { describe, expect, it } from 'vitest';
import type { Network } from '../../../../src/adapters/any/reading/network.ts';
import { probeNetwork } from '../../../../src/adapters/any/reading/probe-network.ts';
import { whileItRuns } from '../../../../src/adapters/any/reading/while-it-runs.ts';
import type { ReadingWindow } from '../../../../src/core/reading/reading-windows.ts';

const windowOf = (id: number): ReadingWindow => ({
  ...{ passage: 0, ids: [101, id], secondAt: 1, textAt: 1, isParagraph: false, pieces: [] },
});

/** Says of each window its second token; breaks with the batch of that number, from 1 on. */
function networkOf(breaksAt = 0, relevance = 0) {
  const seen: number[] = [];
  let batches = 0;
  let released = 0;
  const network: Network = {
    batch: 8,
    run: async (windows) => {
      if (++batches === breaksAt) throw new Error('the device was lost');
      seen.push(...windows.map(({ ids }) => ids[1] ?? 0));
      return windows.map(({ ids }) => ({
        ...{ relevance: relevance + (ids[1] ?? 0), start: [0], end: [0], kind: [0, 0, 0, 1] },
      }));
    },
    release: async () => void released++,
  };
  return { network, seen, released: () => released };
}

describe('a network on a card, with the processor behind it', () => {
  it('stays on the card while that runs', async () => {
    const card = networkOf();
    const both = whileItRuns(card.network, () => Promise.reject(new Error('not asked for')));
    await both.run([windowOf(1)]);
    await both.run([windowOf(2)]);
    expect(card.seen).toEqual([1, 2]);
    expect(both.batch).toBe(8);
  });

  it('reads the batch again on the processor where the card is lost, and stays there', async () => {
    const [card, processor] = [networkOf(2), networkOf()];
    let starts = 0;
    const both = whileItRuns(card.network, async () => {
      starts++;
      return processor.network;
    });
    await both.run([windowOf(1)]);
    const [again] = await both.run([windowOf(2)]);
    await both.run([windowOf(3)]);
    expect(again?.relevance).toBe(2);
    expect([card.seen, processor.seen, starts, card.released()]).toEqual([[1], [2, 3], 1, 1]);
    await both.release();
    expect(processor.released()).toBe(1);
  });

  it('rejects where the processor cannot start either', async () => {
    const both = whileItRuns(networkOf(1).network, () => Promise.reject(new Error('no memory')));
    await expect(both.run([windowOf(1)])).rejects.toThrow('no memory');
  });
});

describe('a probe of a network', () => {
  it('passes one that computes numbers', async () => {
    await expect(probeNetwork(networkOf().network)).resolves.toBeUndefined();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses one that computes %s', async (wrong) => {
    await expect(probeNetwork(networkOf(0, wrong).network)).rejects.toThrow('no number');
  });

  it('refuses one that says nothing', async () => {
    const silent: Network = { batch: 1, run: async () => [], release: async () => {} };
    await expect(probeNetwork(silent)).rejects.toThrow('no number');
  });
});
