import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchSilence } from '../../../../src/adapters/any/text-engines/silence.ts';

describe('watchSilence()', () => {
  let frozenMs = 0;
  const now = () => performance.now() + frozenMs;
  beforeEach(() => {
    frozenMs = 0;
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  async function isSilent(silent: Promise<string>): Promise<boolean> {
    return (await Promise.race([silent, Promise.resolve('not yet')])) === 'silent';
  }

  test('fires after its bound, and not before', async () => {
    const watch = watchSilence(10_000, now);
    await vi.advanceTimersByTimeAsync(9000);
    expect(await isSilent(watch.silent)).toBe(false);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await isSilent(watch.silent)).toBe(true);
    watch.stop();
  });

  test('begins anew with every sign, and with another bound where one is given', async () => {
    const watch = watchSilence(60_000, now);
    await vi.advanceTimersByTimeAsync(50_000);
    watch.heard(5000);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await isSilent(watch.silent)).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await isSilent(watch.silent)).toBe(true);
    watch.stop();
  });

  test('does not hold time against anybody in which the tab was frozen', async () => {
    const watch = watchSilence(10_000, now);
    await vi.advanceTimersByTimeAsync(3000);
    frozenMs += 3_600_000;
    await vi.advanceTimersByTimeAsync(5000);
    expect(await isSilent(watch.silent)).toBe(false);
    watch.stop();
  });
});
