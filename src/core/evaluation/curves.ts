import type { FailureKind } from '../failure.ts';
import { type FaultKind, faultKinds } from '../faults/fault-kind.ts';
import type { PolicyName } from '../policy-name.ts';
import type { Interval } from './bootstrap.ts';
import { byQuestion } from './by-question.ts';
import type { RunReport } from './run-report.ts';
import { wilson } from './wilson.ts';

/** A share of `all` runs, 0-1, with its 95% interval, which takes the runs of a question for one trial: its seeds are no independent evidence. */
export type Share = {
  readonly hits: number;
  readonly all: number;
  readonly share: number;
  readonly interval: Interval;
};

function rightOf(runs: readonly RunReport[]): Share | undefined {
  const [hits, all] = [runs.filter((run) => run.right).length, runs.length];
  const questions = byQuestion(runs).length;
  const interval = wilson((hits / all) * questions, questions);
  return interval === undefined ? undefined : { hits, all, share: hits / all, interval };
}

/** The policies of some runs, in the order in which they come. */
export function policiesOf(runs: readonly RunReport[]): readonly PolicyName[] {
  return [...new Set(runs.map(({ policy }) => policy))];
}

/** How many runs ended right, by the number of steps that the way to the answer needs. */
export function rightBySteps(
  runs: readonly RunReport[],
): readonly { readonly steps: number; readonly right: Share }[] {
  const known = runs.filter((run) => run.steps !== undefined);
  const numbers = [...new Set(known.map(({ steps }) => steps ?? 0))].sort((left, right) => left - right);
  return numbers.flatMap((steps) => {
    const own = known.filter((run) => run.steps === steps);
    const right = rightOf(own);
    return right === undefined ? [] : [{ steps, right }];
  });
}

/** Of all runs, how many ended right with at most so many searches. From 0 searches to the most that any made. */
export function rightBySearches(
  runs: readonly RunReport[],
): readonly { readonly searches: number; readonly share: number }[] {
  if (runs.length === 0) return [];
  const most = runs.reduce((sum, run) => Math.max(sum, run.searches), 0);
  return Array.from({ length: most + 1 }, (_, searches) => {
    const within = runs.filter((run) => run.right && run.searches <= searches);
    return { searches, share: within.length / runs.length };
  });
}

export type GiveUpPoint = { readonly threshold: number; readonly right: number; readonly wrong: number };

/**
 * What giving up whenever the answer's support is below a threshold would bring: right give-ups as a share of the questions without an answer against
 * wrong ones as a share of those with one. The first point is the policy as it ran. Empty where there are not both kinds of question.
 */
export function giveUpCurve(runs: readonly RunReport[]): readonly GiveUpPoint[] {
  const without = supportsOf(runs.filter((run) => !run.answerable));
  const withOne = supportsOf(runs.filter((run) => run.answerable));
  if (without.length === 0 || withOne.length === 0) return [];
  const thresholds = [0, ...new Set([...without, ...withOne].filter((each) => each >= 0)), always];
  thresholds.sort((left, right) => left - right);
  const points = thresholds.map((threshold) => ({
    threshold,
    right: countBelow(without, threshold) / without.length,
    wrong: countBelow(withOne, threshold) / withOne.length,
  }));
  return points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || before.right !== point.right || before.wrong !== point.wrong;
  });
}

/** More than any support. */
const always = 1.01;

/** Ascending; -1 for a run that gave up by itself. */
function supportsOf(runs: readonly RunReport[]): readonly number[] {
  return runs
    .map(({ answer, support }) => (answer === undefined ? -1 : (support ?? 0)))
    .sort((left, right) => left - right);
}

/** How many of ascending values are below one, by halving. */
function countBelow(values: readonly number[], most: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of the runs that each kind of fault befell, noticed or not, how many ended right. In the order of the kinds. */
export function recoveryByFaultKind(
  runs: readonly RunReport[],
): readonly { readonly fault: FaultKind; readonly recovered: Share }[] {
  return faultKinds.flatMap((fault) => {
    const met = runs.filter(({ injected }) => injected.some(({ kind }) => kind === fault));
    const recovered = rightOf(met);
    return recovered === undefined ? [] : [{ fault, recovered }];
  });
}

/** Of the runs in which each failure was noticed, how many ended right. */
export function recoveryByFailure(
  runs: readonly RunReport[],
): readonly { readonly failure: FailureKind; readonly recovered: Share }[] {
  const kinds = [...new Set(runs.flatMap((run) => run.failures))].sort();
  return kinds.flatMap((failure) => {
    const met = runs.filter((run) => run.failures.includes(failure));
    const recovered = rightOf(met);
    return recovered === undefined ? [] : [{ failure, recovered }];
  });
}
