import type { Counts } from './count-tests.ts';
import { type Finished, runCommand } from './run-command.ts';
import { runVitest } from './run-vitest.ts';

const checks = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['budgets', 'tsx', ['scripts/budgets.ts']],
  // All five projects, those that nothing changed in left out.
  ['types', 'tsc', ['--build']],
] as const;

type Result = Finished & { readonly title: string; readonly counts: Counts };

/** All checks side by side; each counts as one, the unit tests as many as they are. Prints what failed, then a line for each. */
export async function runGate(): Promise<Counts> {
  const others = checks.map(([title, command, args]) => check(title, command, args));
  const results = await Promise.all([unitTests(), ...others]);
  for (const { title, passed, output } of results) if (!passed) console.log(`\n== ${title}\n${output}`);
  for (const { title, passed, seconds, counts } of results) {
    const tests = title === 'unit tests' ? `${counts.passed} passed, ${counts.failed} failed, ` : '';
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${title} (${tests}${seconds.toFixed(1)} s)`);
  }
  return addCounts(results.map(({ counts }) => counts));
}

export function addCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
}

async function unitTests(): Promise<Result> {
  return { title: 'unit tests', ...(await runVitest(['unit'])) };
}

async function check(title: string, command: string, args: readonly string[]): Promise<Result> {
  const finished = await runCommand(command, args);
  const counts = { passed: finished.passed ? 1 : 0, failed: finished.passed ? 0 : 1, skipped: [] };
  return { title, ...finished, counts };
}
