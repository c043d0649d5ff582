import type { Clock } from '../../ports/clock.ts';

/** A clock that goes on as time does, and past waits at once: for engines that take their time, which counts against the budget. */
export function createSkippingClock(now: () => number): Clock {
  let skippedMs = 0;
  return {
    now: () => now() + skippedMs,
    wait: async (delayMs, signal) => {
      signal.throwIfAborted();
      skippedMs += delayMs;
    },
  };
}
