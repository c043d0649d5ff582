import { policiesOf } from './curves.ts';
import type { RunReport } from './run-report.ts';
import { type Summary, summarizeRuns } from './summarize-runs.ts';

export type PolicySummaries = {
  readonly runs: readonly RunReport[];
  /** The same without faults, as far as they were run. */
  readonly without: readonly RunReport[];
  readonly engine: string;
  readonly faults: string;
};

/** One row a policy. `randomFor`: the chance of its resamples, so that a policy's row does not depend on who else was measured. */
export function summarizePolicies(
  { runs, without, engine, faults }: PolicySummaries,
  randomFor: (policy: Summary['policy']) => () => number,
): readonly Summary[] {
  return policiesOf(runs).map((policy) => {
    const beside = without.filter((run) => run.policy === policy);
    const right = new Set(beside.filter((run) => run.right).map(({ id }) => id));
    return summarizeRuns(
      runs.filter((run) => run.policy === policy),
      {
        policy,
        engine,
        faults,
        random: randomFor(policy),
        rightWithout: beside.length === 0 ? undefined : right,
      },
    );
  });
}
