import type { EvaluationReport } from './evaluation-report.ts';

/** With the runs without faults, which a report does not list: what the form says, and the bar counts. */
export type RunCounts = { readonly done: number; readonly planned: number };

/** How a report was made, as names and values for people. What it does not tell is left out. */
export function reportFacts(
  report: EvaluationReport,
  { done, planned }: RunCounts = { done: report.runs.length, planned: report.planned },
): readonly (readonly [name: string, value: string])[] {
  const { questionSet, budget, seeds, command, machine, commit, summary } = report;
  const engines = [...new Set(summary.map(({ engine }) => engine))].join(', ');
  const faults = [...new Set(summary.map((each) => each.faults))].join('; ');
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Questions', questionSet === undefined ? undefined : `${questionSet.name}, ${questionSet.questions}`],
    ['Library', questionSet?.library],
    ['Fingerprint of the questions', questionSet?.fingerprint],
    ['Engine', engines === '' ? undefined : engines],
    ['Faults', faults === '' ? undefined : faults],
    ['Budget of a run', budgetWords(budget)],
    ['Seeds', seeds.length === 0 ? undefined : seeds.join(', ')],
    ['Runs', done === planned ? String(done) : `${done} of ${planned} that were planned`],
    ['Machine', machine],
    ['Program', commit],
    ['Command', command],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

export function budgetWords(budget: EvaluationReport['budget']): string | undefined {
  return budget === undefined
    ? undefined
    : `${budget.searches} searches, ${budget.steps} steps, ${budget.timeMs / 1000} s`;
}
