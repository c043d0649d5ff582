import type { FailureKind } from '../failure.ts';
import type { PolicyName } from '../policy-name.ts';
import { bootstrapGroups, type Interval } from './bootstrap.ts';
import { byQuestion } from './by-question.ts';
import { type FaultRecoveries, recoverByFault } from './fault-recovery.ts';
import type { RunReport } from './run-report.ts';

/** Measures that are means over runs, in the order in which tables show them. */
export const shareNames = [
  'right',
  'exactMatch',
  'f1',
  'goldInEvidence',
  'goldInTop5',
  'rightGiveUps',
  'wrongGiveUps',
  'falseAlarms',
] as const;
export type ShareName = (typeof shareNames)[number];

/**
 * One policy over many questions. Shares are 0-1, undefined where no run says anything about them: `right` over all questions; `exactMatch`, `f1`
 * and `wrongGiveUps` over those with an answer; `rightGiveUps` over those without; `falseAlarms` over the searches that brought gold.
 * `recovery`: runs in which a failure was noticed, and how many of them ended right.
 */
export type Summary = { readonly [Name in ShareName]: number | undefined } & {
  readonly policy: PolicyName;
  readonly engine: string;
  readonly faults: string;
  readonly questions: number;
  /** More than questions where they were asked with several seeds. Undefined for reports that did not tell it: their questions are runs. */
  readonly runs: number | undefined;
  readonly answerable: number;
  readonly searchesPerQuestion: number;
  readonly secondsPerQuestion: number;
  readonly tokensPerQuestion: number;
  /** Per right run; undefined where none was right. */
  readonly searchesPerRight: number | undefined;
  readonly recovery: Readonly<
    Partial<Record<FailureKind, { readonly runs: number; readonly recovered: number }>>
  >;
  /** The same by what was put in on purpose, whether it was noticed or not; empty where nothing was. */
  readonly byFault: FaultRecoveries;
  /** 95% bootstrap intervals, over questions: several seeds of one are no independent evidence. */
  readonly intervals: Readonly<Record<ShareName, Interval | undefined>>;
};

export type SummaryOptions = {
  readonly policy: PolicyName;
  readonly engine: string;
  readonly faults: string;
  readonly random: () => number;
  /** Questions that this policy ends right without faults; absent where nobody knows. */
  readonly rightWithout?: ReadonlySet<string> | undefined;
};

export function summarizeRuns(runs: readonly RunReport[], options: SummaryOptions): Summary {
  const { policy, engine, faults, random } = options;
  const values = valuesOf(runs);
  const questions = byQuestion(runs);
  const groups = questions.map(valuesOf);
  const rightRuns = runs.filter((run) => run.right).length;
  const total = (value: (run: RunReport) => number) => runs.reduce((sum, run) => sum + value(run), 0);
  const searches = total((run) => run.searches);
  return {
    ...{ policy, engine, faults, questions: questions.length, runs: runs.length },
    answerable: questions.filter(([run]) => run?.answerable).length,
    ...mapShares((name) => mean(values[name])),
    searchesPerQuestion: searches / Math.max(1, runs.length),
    secondsPerQuestion: total((run) => run.seconds) / Math.max(1, runs.length),
    tokensPerQuestion: total((run) => run.tokens) / Math.max(1, runs.length),
    searchesPerRight: rightRuns === 0 ? undefined : searches / rightRuns,
    recovery: recoveryOf(runs),
    byFault: recoverByFault(runs, options),
    intervals: mapShares((name) => {
      const own = groups.map((group) => group[name]);
      return bootstrapGroups(own, { random });
    }),
  };
}

/** Whether any question was run more than once. */
export function hasSeveralRuns(summaries: readonly Summary[]): boolean {
  return summaries.some(({ questions, runs }) => runs !== undefined && runs !== questions);
}

function mapShares<T>(value: (name: ShareName) => T): { [Name in ShareName]: T } {
  // The keys are exactly the names; fromEntries forgets that.
  return Object.fromEntries(shareNames.map((name) => [name, value(name)])) as { [Name in ShareName]: T };
}

function valuesOf(runs: readonly RunReport[]): Readonly<Record<ShareName, readonly number[]>> {
  const answerable = runs.filter((run) => run.answerable);
  const unanswerable = runs.filter((run) => !run.answerable);
  const known = (value: (run: RunReport) => boolean | undefined) =>
    runs.flatMap((run) => {
      const holds = value(run);
      return holds === undefined ? [] : [Number(holds)];
    });
  return {
    right: runs.map((run) => Number(run.right)),
    exactMatch: answerable.map((run) => run.exactMatch),
    f1: answerable.map((run) => run.f1),
    goldInEvidence: known((run) => run.goldInEvidence),
    goldInTop5: known((run) => run.goldInTop5),
    rightGiveUps: unanswerable.map((run) => Number(run.answer === undefined)),
    wrongGiveUps: answerable.map((run) => Number(run.answer === undefined)),
    falseAlarms: runs.flatMap(({ goodSearches, falseAlarms }) =>
      Array.from({ length: goodSearches }, (_, index) => Number(index < falseAlarms)),
    ),
  };
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function recoveryOf(runs: readonly RunReport[]): Summary['recovery'] {
  const kinds = new Set(runs.flatMap((run) => run.failures));
  return Object.fromEntries(
    [...kinds].sort().map((kind) => {
      const met = runs.filter((run) => run.failures.includes(kind));
      return [kind, { runs: met.length, recovered: met.filter((run) => run.right).length }];
    }),
  );
}
