import type { Clock } from '../ports/clock.ts';

/** A clock that stands still but for waits, which pass at once: what a run waits for counts against its budget and costs nothing. */
export class VirtualClock implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#now += ms;
  }
}
