import type { RunReport } from '../core/evaluation/run-report.ts';
import { formatSeconds, type Progress } from './progress.ts';

/** The same reports, told on stderr with the time that is left. */
export async function* watchRuns(
  reports: AsyncIterable<RunReport>,
  progress: Progress,
  { name, total }: { readonly name: string; readonly total: number },
): AsyncGenerator<RunReport> {
  const startedAt = performance.now();
  let done = 0;
  for await (const report of reports) {
    const perRun = (performance.now() - startedAt) / 1000 / ++done;
    progress.show(`${name}: ${done}/${total}, ${formatSeconds(perRun * (total - done))} left`);
    yield report;
  }
  progress.clear();
}
