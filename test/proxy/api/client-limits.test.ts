import { describe, expect, it } from 'vitest';
import { ClientLimits } from '../../../proxy/api/client-limits.ts';

const kinds = (limits: ClientLimits, id: string, times: number, now = 0) =>
  Array.from({ length: times }, () => limits.enter(id, now).kind);

describe('ClientLimits', () => {
  it('lets a client ask so often a minute, and again as time passes', () => {
    const limits = new ClientLimits({ requestsPerMinute: 60, concurrentPerClient: 1000, concurrent: 1000 });
    expect(kinds(limits, 'a', 61).filter((kind) => kind === 'in')).toHaveLength(60);
    expect(kinds(limits, 'b', 1)).toEqual(['in']);
    expect(limits.enter('a', 500)).toMatchObject({ kind: 'out', retryAfterMs: 500 });
    expect(kinds(limits, 'a', 2, 1500)).toEqual(['in', 'out']);
  });

  it('lets one client, and all together, ask so much at once', () => {
    const limits = new ClientLimits({ requestsPerMinute: 1000, concurrentPerClient: 2, concurrent: 3 });
    const first = limits.enter('a', 0);
    expect(kinds(limits, 'a', 2)).toEqual(['in', 'out']);
    expect(kinds(limits, 'b', 2)).toEqual(['in', 'out']);
    if (first.kind !== 'in') throw new Error(first.message);
    first.leave();
    first.leave();
    expect(kinds(limits, 'b', 2)).toEqual(['in', 'out']);
  });

  it('holds no more clients than it must', () => {
    const limits = new ClientLimits({ requestsPerMinute: 60, concurrentPerClient: 1, concurrent: 1_000_000 });
    for (let at = 0; at < 30_000; at++) {
      const entry = limits.enter(`client ${at}`, at * 100);
      if (entry.kind === 'in') entry.leave();
    }
    expect(limits.clients).toBeLessThanOrEqual(10_001);
  });
});
