import { readFileSync } from 'node:fs';

export type Counts = {
  readonly passed: number;
  readonly failed: number;
  /** Full names of tests that were left out, of files that ran. */
  readonly skipped: readonly string[];
};

type Report = {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/** What vitest's JSON report says. A file that could not be run at all, and a run that failed for no test's fault, count as one failure. */
export function countTests(report: Report, exitedWell: boolean): Counts {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (status: string) => tests.filter((test) => test.status === status);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  const failed = named('failed').length + broken.length;
  return {
    passed: named('passed').length,
    failed: failed === 0 && !exitedWell ? 1 : failed,
    skipped: report.testResults
      .filter((file) => file.status === 'passed')
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'skipped' || status === 'pending')
      .map(({ fullName }) => fullName),
  };
}

/** The counts of a report's file; one failure where there is none: vitest itself broke off. */
export function readCounts(path: string, exitedWell: boolean): Counts {
  try {
    // Vitest has just written it: the shape is that of its JSON reporter.
    return countTests(JSON.parse(readFileSync(path, 'utf8')) as Report, exitedWell);
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}
