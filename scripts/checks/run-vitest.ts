import { mkdirSync, rmSync } from 'node:fs';
import { type Counts, readCounts } from './count-tests.ts';
import { type Finished, runCommand } from './run-command.ts';

/** Runs projects of vitest.config.ts. */
export async function runVitest(
  projects: readonly string[],
  options: { readonly shown?: boolean } = {},
): Promise<Finished & { readonly counts: Counts }> {
  const report = `.cache/vitest-${projects.join('-')}.json`;
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  const named = projects.flatMap((project) => ['--project', project]);
  const finished = await runCommand('vitest', ['run', ...named, ...reporters], options);
  return { ...finished, counts: readCounts(report, finished.passed) };
}
