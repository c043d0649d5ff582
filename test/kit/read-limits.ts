import type { ReadLimits } from '../../proxy/fetch/read-all.ts';

/** Small, so that tests of limits end soon. */
export const readLimits: ReadLimits = {
  mostBytes: 100_000,
  leastSpeed: { bytesPerSecond: 1000, windowMs: 300 },
  headersMs: 3000,
  redirects: 4,
  totalMs: 4000,
};
