import type { RunSummary } from '../../core/run-summary.ts';
import { fold } from '../../core/text/fold.ts';
import type { RunStanding } from './run-standing.ts';

export const outcomes = ['all', 'answered', 'gave-up', 'unfinished'] as const;
export type OutcomeFilter = (typeof outcomes)[number];

/** A run with how it stands now. */
export type ListedRun = { readonly run: RunSummary; readonly standing: RunStanding };

export type RunFilter = { readonly text: string; readonly outcome: OutcomeFilter };

/** Runs whose question or answer holds every word of the text, in any order, whatever its case and accents. */
export function filterRuns(runs: readonly ListedRun[], { text, outcome }: RunFilter): readonly ListedRun[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  return runs.filter(
    (each) => hasOutcome(each, outcome) && words.every((word) => searchText(each.run).includes(word)),
  );
}

export function hasOutcome({ standing }: ListedRun, outcome: OutcomeFilter): boolean {
  if (outcome === 'all') return true;
  if (outcome === 'unfinished') return standing !== 'answered' && standing !== 'gave-up';
  return standing === outcome;
}

/** Folding is dear and summaries are never changed: once for each. */
const folded = new WeakMap<RunSummary, string>();

function searchText(run: RunSummary): string {
  const known = folded.get(run);
  if (known !== undefined) return known;
  const text = fold(`${run.question}\n${run.answer ?? ''}`);
  folded.set(run, text);
  return text;
}
