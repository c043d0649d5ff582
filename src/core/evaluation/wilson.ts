import type { Interval } from './bootstrap.ts';

const z = 1.959964;

/**
 * 95% score interval of a share: `hits` of `all` (Wilson, Probable inference, 1927; recommended for few trials by Brown, Cai and DasGupta, 2001).
 * Undefined for no trials.
 */
export function wilson(hits: number, all: number): Interval | undefined {
  if (all === 0) return undefined;
  const share = hits / all;
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
