import { bootstrapMean, type Interval } from './bootstrap.ts';
import { byQuestion } from './by-question.ts';
import type { RunReport } from './run-report.ts';

/** Measures that are compared in pairs, each a number a run; undefined where a run says nothing about it. */
const measures = {
  right: (run: RunReport) => Number(run.right),
  exactMatch: (run: RunReport) => (run.answerable ? run.exactMatch : undefined),
  f1: (run: RunReport) => (run.answerable ? run.f1 : undefined),
  goldInEvidence: (run: RunReport) => number(run.goldInEvidence),
  goldInTop5: (run: RunReport) => number(run.goldInTop5),
  rightGiveUps: (run: RunReport) => (run.answerable ? undefined : Number(run.answer === undefined)),
  wrongGiveUps: (run: RunReport) => (run.answerable ? Number(run.answer === undefined) : undefined),
  searches: (run: RunReport) => run.searches,
  seconds: (run: RunReport) => run.seconds,
} as const;
export type ComparedMeasure = keyof typeof measures;

export type MeasureDifference = {
  readonly measure: ComparedMeasure;
  readonly pairs: number;
  readonly left: number;
  readonly right: number;
  /** Right less left, with its paired 95% bootstrap interval. */
  readonly difference: number;
  readonly interval: Interval;
};

export type QuestionChange = {
  readonly left: RunReport;
  readonly right: RunReport;
  /** 'mended': wrong on the left, right on the right. */
  readonly change: 'mended' | 'broken' | 'other-answer';
};

export type RunComparison = {
  readonly pairs: number;
  /** Runs that have no partner on the other side. */
  readonly onlyLeft: number;
  readonly onlyRight: number;
  readonly differences: readonly MeasureDifference[];
  readonly changes: readonly QuestionChange[];
};

type Pair = { readonly left: RunReport; readonly right: RunReport };

/**
 * Two lists of runs, paired by question and seed. Both must be of one policy. The interval resamples questions, not runs: several seeds of a question are
 * no independent evidence.
 */
export function compareRuns(
  left: readonly RunReport[],
  right: readonly RunReport[],
  random: () => number,
): RunComparison {
  const partners = new Map(right.map((run) => [keyOf(run), run]));
  const pairs = left.flatMap((run): Pair[] => {
    const partner = partners.get(keyOf(run));
    return partner === undefined ? [] : [{ left: run, right: partner }];
  });
  // The keys are exactly the measures; Object.keys forgets that.
  const names = Object.keys(measures) as ComparedMeasure[];
  return {
    pairs: pairs.length,
    onlyLeft: left.length - pairs.length,
    onlyRight: right.length - pairs.length,
    differences: names.flatMap((measure) => differenceOf(measure, pairs, random) ?? []),
    changes: pairs.flatMap(changeOf),
  };
}

function differenceOf(
  measure: ComparedMeasure,
  pairs: readonly Pair[],
  random: () => number,
): MeasureDifference | undefined {
  const of = measures[measure];
  const values = pairs.flatMap((pair) => {
    const [left, right] = [of(pair.left), of(pair.right)];
    return left === undefined || right === undefined ? [] : [{ id: pair.left.id, left, right }];
  });
  const questions = byQuestion(values).map((own) => ({
    left: mean(own.map((each) => each.left)),
    right: mean(own.map((each) => each.right)),
  }));
  const differences = questions.map((each) => each.right - each.left);
  const interval = bootstrapMean(differences, { random });
  if (interval === undefined) return undefined;
  return {
    ...{ measure, pairs: questions.length, interval, difference: mean(differences) },
    left: mean(questions.map((each) => each.left)),
    right: mean(questions.map((each) => each.right)),
  };
}

function changeOf({ left, right }: Pair): readonly QuestionChange[] {
  if (left.right !== right.right) return [{ left, right, change: right.right ? 'mended' : 'broken' }];
  return left.answer === right.answer ? [] : [{ left, right, change: 'other-answer' }];
}

/** The same question by another id is another one: ids alone say nothing between two sets. */
function keyOf({ id, question, seed }: RunReport): string {
  return JSON.stringify([id, question, seed]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function number(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}
