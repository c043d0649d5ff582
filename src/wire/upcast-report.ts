import { reportVersion } from '../core/evaluation/evaluation-report.ts';

type Loose = Readonly<Record<string, unknown>>;

export type ReportUpcast =
  | { readonly kind: 'current'; readonly report: Loose }
  | { readonly kind: 'unreadable'; readonly message: string };

/** One step for each older version, the oldest first: version 1 is the first there was. */
const steps: readonly ((report: Loose) => Loose)[] = [fromVersion1];

/** Brings a report of an older version to the present form, a version at a time. What it brings is not yet validated. */
export function upcastReport(value: unknown): ReportUpcast {
  if (!isLoose(value) || !Array.isArray(value['runs']) || !Array.isArray(value['summary'])) {
    return unreadable('it is no report of an evaluation: it has no "summary" and "runs"');
  }
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return unreadable(`its version is ${JSON.stringify(version) ?? 'missing'}, not a number from 1`);
  if (version > reportVersion) {
    return unreadable(
      `it is of version ${version}, and this program reads ${reportVersion} and older: open it with the newer program`,
    );
  }
  return {
    kind: 'current',
    report: steps.slice(version - 1).reduce((older, step) => step(older), value),
  };
}

/** Version 1 had one seed and did not tell it of a run. */
function fromVersion1(report: Loose): Loose {
  const runs = Array.isArray(report['runs']) ? report['runs'] : [];
  return {
    ...report,
    version: 2,
    planned: runs.length,
    runs: runs.map((run: unknown) => (isLoose(run) ? { seed: 1, rightAnswers: [], ...run } : run)),
  };
}

function unreadable(message: string): ReportUpcast {
  return { kind: 'unreadable', message };
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
