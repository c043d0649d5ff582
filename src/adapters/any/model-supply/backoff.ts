/** Tries without a single new byte before a download is given up. */
export const mostTries = 6;

const firstMs = 1_000;
const mostMs = 30_000;
/** A server may ask to be left alone; for longer than this nobody waits. */
const mostAskedMs = 120_000;

/** Milliseconds before the next try: twice as long each time, or as long as the server asks. `tries` from 1. */
export function backoffMs(tries: number, askedMs: number | undefined): number {
  const own = Math.min(mostMs, firstMs * 2 ** (tries - 1));
  return askedMs === undefined ? own : Math.max(own, Math.min(askedMs, mostAskedMs));
}
