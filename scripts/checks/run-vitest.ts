import { mkdirSync, rmSync } from 'node:fs';
import { type Counts, readCounts } from './count-tests.ts';
import { type Finished, runCommand } from './run-command.ts';

/** Runs one project of vitest.config.ts. */
export async function runVitest(
  project: string,
  options: { readonly shown?: boolean } = {},
): Promise<Finished & { readonly counts: Counts }> {
  const report = `.cache/vitest-${project}.json`;
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  const finished = await runCommand('vitest', ['run', '--project', project, ...reporters], options);
  return { ...finished, counts: readCounts(report, finished.passed) };
}
