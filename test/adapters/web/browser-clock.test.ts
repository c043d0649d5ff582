import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browserClock } from '../../../src/adapters/web/browser-clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('wait() resolves when the time is over, and not before', async () => {
  const done = vi.fn();
  const waiting = browserClock.wait(1000, new AbortController().signal).then(done);
  await vi.advanceTimersByTimeAsync(999);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(done).toHaveBeenCalledTimes(1);
});

it('wait() rejects with the reason of the signal, and keeps no timer', async () => {
  const stopping = new AbortController();
  const waiting = browserClock.wait(1000, stopping.signal);
  stopping.abort(new Error('stopped'));
  await expect(waiting).rejects.toThrow('stopped');
  expect(vi.getTimerCount()).toBe(0);
});

it('wait() does not begin when it was stopped before', async () => {
  await expect(browserClock.wait(1000, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
  expect(vi.getTimerCount()).toBe(0);
});
