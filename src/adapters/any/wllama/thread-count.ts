/**
 * Threads that a model gets of so many cores. One core is left to the page and whatever else runs: the threads wait for each other some hundred
 * times a token, and where one of them has to share its core, all of them lose a tenfold (docs/decisions/2026-11-25-wllama.md).
 */
export function threadCount(cores: number): number {
  if (cores <= 4) return Math.max(1, cores - 1);
  // Of many cores, two share one unit that computes.
  return Math.min(8, Math.floor(cores / 2));
}
