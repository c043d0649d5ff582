export type BreakerOptions = {
  /** Failures in a row after which a source rests. */
  readonly failures: number;
  readonly restMs: number;
  /** Each rest without a success in between is twice as long, up to this. */
  readonly longestRestMs: number;
};

/** Lets a source that keeps failing rest, then lets one request through to see whether it is back. Its clock comes in as `now`. */
export class Breaker {
  readonly #options: BreakerOptions;
  #failures = 0;
  #rests = 0;
  #restsUntil: number | undefined;
  #isProbing = false;

  constructor(options: BreakerOptions) {
    this.#options = options;
  }

  /** Until when the source is not asked; undefined where it may be. */
  restsUntil(now: number): number | undefined {
    return this.#restsUntil !== undefined && now < this.#restsUntil ? this.#restsUntil : undefined;
  }

  /** Whether to ask now. After a rest one request goes first, alone. */
  enter(now: number): boolean {
    if (this.#restsUntil === undefined) return true;
    if (now < this.#restsUntil || this.#isProbing) return false;
    this.#isProbing = true;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#rests = 0;
    this.#restsUntil = undefined;
    this.#isProbing = false;
  }

  /** `atLeastMs`: how long the source itself asked to be left alone. */
  failed(now: number, atLeastMs?: number): void {
    const { failures, restMs, longestRestMs } = this.#options;
    this.#failures += 1;
    const wasProbing = this.#isProbing;
    this.#isProbing = false;
    if (this.#failures < failures && !wasProbing && atLeastMs === undefined) return;
    const own =
      this.#failures >= failures || wasProbing ? Math.min(longestRestMs, restMs * 2 ** this.#rests) : 0;
    this.#rests += 1;
    this.#restsUntil = now + Math.min(longestRestMs, Math.max(own, atLeastMs ?? 0));
  }

  /** Nobody waited for the answer: it says nothing about the source. */
  left(): void {
    this.#isProbing = false;
  }
}
