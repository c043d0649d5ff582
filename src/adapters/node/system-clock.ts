import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: async (delayMs, signal) => {
    signal.throwIfAborted();
    try {
      await setTimeout(delayMs, undefined, { signal });
    } catch {
      signal.throwIfAborted();
    }
  },
};
