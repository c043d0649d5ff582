/** Time is an input. `now` is milliseconds since 1970. `wait` rejects with the signal's reason when it is stopped. */
export interface Clock {
  now(): number;
  wait(delayMs: number, signal: AbortSignal): Promise<void>;
}
