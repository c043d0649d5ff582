import type { ResourceReport } from '../../wire/resource-entry.ts';

/**
 * Reports each file that the browser fetches for this thread, those of before the call too; ends with the thread. Does nothing where the
 * thread has no such timings.
 */
export function watchResources(reported: (report: ResourceReport) => void): void {
  if (typeof PerformanceObserver !== 'function') return;
  const { timeOrigin } = performance;
  for (const type of ['navigation', 'resource']) {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) continue;
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries().map((entry) => {
        // Asked for by its type: a timing of a resource. A copy of it can go to another thread, the timing itself cannot.
        const { name, initiatorType, startTime, transferSize } = entry as PerformanceResourceTiming;
        return { name, initiatorType, startTime, transferSize };
      });
      reported({ kind: 'resources-loaded', timeOrigin, entries });
    });
    observer.observe({ type, buffered: true });
  }
}
