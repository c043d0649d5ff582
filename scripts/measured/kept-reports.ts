import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunReport } from '../../src/core/evaluation/run-report.ts';

/** Reports by what they are of, so that a measurement goes on where it was cut. */
export interface KeptReports {
  find(key: string): RunReport | undefined;
  add(key: string, report: RunReport): void;
}

/** In a file, a line each; in memory alone where none is named. */
export function openKeptReports(file: string | undefined): KeptReports {
  const reports = new Map<string, RunReport>();
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    for (const line of text.split('\n').filter(Boolean)) {
      // Nobody else writes this file.
      const { key, report } = JSON.parse(line) as { readonly key: string; readonly report: RunReport };
      reports.set(key, report);
    }
  }
  return {
    find: (key) => reports.get(key),
    add: (key, report) => {
      reports.set(key, report);
      if (file !== undefined) appendFileSync(file, `${JSON.stringify({ key, report })}\n`);
    },
  };
}
