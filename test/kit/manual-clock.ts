import type { Clock } from '../../src/ports/clock.ts';

/** Time that passes only when it is waited for, or told to. */
export class ManualClock implements Clock {
  #now = 1_000_000;
  readonly waits: number[] = [];

  now(): number {
    return this.#now;
  }

  wait(delayMs: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.waits.push(delayMs);
    this.pass(delayMs);
    return Promise.resolve();
  }

  pass(ms: number): void {
    this.#now += ms;
  }
}
