import type { RunReport } from '../../core/evaluation/run-report.ts';
import type { PolicyName } from '../../core/policy-name.ts';
import { fold } from '../../core/text/fold.ts';

/** A run with its place in its evaluation. */
export type PlacedRun = { readonly position: number; readonly run: RunReport };

export const outcomes = ['all', 'right', 'wrong-answer', 'wrong-give-up'] as const;
export type OutcomeFilter = (typeof outcomes)[number];

export type ReportFilter = {
  readonly outcome: OutcomeFilter;
  readonly policy: PolicyName | 'all';
  /** A kind of question, or 'all'. */
  readonly kind: string;
  readonly text: string;
};

export const everything: ReportFilter = { outcome: 'all', policy: 'all', kind: 'all', text: '' };

export function placed(runs: readonly RunReport[]): readonly PlacedRun[] {
  return runs.map((run, position) => ({ position, run }));
}

/** Runs that fit in all respects; every word of the text must stand in the question or the answer. */
export function filterReports(
  runs: readonly PlacedRun[],
  { outcome, policy, kind, text }: ReportFilter,
): readonly PlacedRun[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  return runs.filter(({ run }) => {
    if (policy !== 'all' && run.policy !== policy) return false;
    if (kind !== 'all' && run.kind !== kind) return false;
    if (outcome !== 'all' && outcomeOf(run) !== outcome) return false;
    if (words.length === 0) return true;
    const searched = fold(`${run.question}\n${run.answer ?? ''}`);
    return words.every((word) => searched.includes(word));
  });
}

export function outcomeOf({ right, answer }: RunReport): Exclude<OutcomeFilter, 'all'> {
  if (right) return 'right';
  return answer === undefined ? 'wrong-give-up' : 'wrong-answer';
}
