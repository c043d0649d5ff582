import { failureWords, policyWords } from '../wording.ts';
import type { Interval } from './bootstrap.ts';
import type { FaultRecovery } from './fault-recovery.ts';
import { faultRows } from './fault-rows.ts';
import { measureTitles } from './measure-words.ts';
import type { RunReport } from './run-report.ts';
import { hasSeveralRuns, type Summary, shareNames } from './summarize-runs.ts';

/** Summaries as a Markdown table, one row a policy; shares with their 95% intervals. Columns that no row knows are left out. */
export function summaryTable(summaries: readonly Summary[]): string {
  const shares = shareNames.filter((name) => summaries.some((each) => each[name] !== undefined));
  const several = hasSeveralRuns(summaries);
  const head = [
    'Policy',
    'Questions',
    ...(several ? ['Runs'] : []),
    ...shares.map((name) => measureTitles[name]),
    'Searches',
    'Seconds',
  ];
  const rows = summaries.map((each) => [
    policyWords[each.policy].name,
    String(each.questions),
    ...(several ? [String(each.runs ?? each.questions)] : []),
    ...shares.map((name) => formatShare(each[name], each.intervals[name])),
    each.searchesPerQuestion.toFixed(2),
    each.secondsPerQuestion.toFixed(3),
  ]);
  return table(head, rows);
}

/** Of the runs in which a failure was noticed, how many ended right. */
export function recoveryTable(summaries: readonly Summary[]): string {
  const kinds = [...new Set(summaries.flatMap((each) => Object.keys(each.recovery)))].sort();
  const head = ['Failure', ...summaries.map(({ policy }) => policyWords[policy].name)];
  // The keys of `recovery` are failures.
  const rows = (kinds as (keyof Summary['recovery'])[]).map((kind) => [
    failureWords[kind].name,
    ...summaries.map(({ recovery }) => {
      const met = recovery[kind];
      return met === undefined ? '' : `${met.recovered} of ${met.runs}`;
    }),
  ]);
  return rows.length === 0 ? '' : table(head, rows);
}

/**
 * Of the runs that a fault befell, the share that ended right, and after the slash, of those of them that end right without faults, the share that
 * still did. Empty where nothing was put in.
 */
export function faultTable(summaries: readonly Summary[]): string {
  const rows = faultRows(summaries).map(({ name, isClass, cells }) => [
    isClass ? `**${name}**` : name,
    ...cells.map(formatRecovery),
  ]);
  const head = ['Fault put in', ...summaries.map(({ policy }) => policyWords[policy].name)];
  return rows.length === 0 ? '' : table(head, rows);
}

function formatRecovery(recovery: FaultRecovery | undefined): string {
  if (recovery === undefined) return '';
  const { runs, right, wereRight, stillRight, intervals } = recovery;
  const all = `${formatShare(right, intervals.right)} of ${runs}`;
  return stillRight === undefined
    ? all
    : `${all} / ${formatShare(stillRight, intervals.stillRight)} of ${wereRight}`;
}

/** Runs that ended right, by the kind of question; empty where no question says its kind. */
export function kindTable(runs: readonly RunReport[]): string {
  const kinds = [...new Set(runs.flatMap(({ kind }) => kind ?? []))].sort();
  const policies = [...new Set(runs.map(({ policy }) => policy))];
  const rows = kinds.map((kind) => [
    inCell(kind),
    ...policies.map((policy) => {
      const own = runs.filter((run) => run.kind === kind && run.policy === policy);
      return `${own.filter(({ right }) => right).length} of ${own.length}`;
    }),
  ]);
  const head = ['Right, by kind of question', ...policies.map((policy) => policyWords[policy].name)];
  return rows.length === 0 ? '' : table(head, rows);
}

function formatShare(share: number | undefined, interval: Interval | undefined): string {
  if (share === undefined) return '';
  return interval === undefined
    ? decimals(share)
    : `${decimals(share)} (${interval.map(decimals).join('-')})`;
}

/** A text of somebody else within its cell: a bar or a new line would end it. */
function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ');
}

function decimals(share: number): string {
  return share.toFixed(3);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
