import type { Repair } from '../effect.ts';
import type { FailureKind } from '../failure.ts';
import type { Move } from '../move.ts';
import { plainQuery, type Query, queryKey } from '../query.ts';
import type { RecalledRun } from '../recalled-run.ts';
import type { State } from '../state.ts';

/** From here on a past question is as good as the same one. Lessons of questions that are only alike did not help (docs/results.md). */
const same = 0.9;

function recalled(state: State): readonly RecalledRun[] {
  return (state.recalled ?? []).filter((run) => run.similarity >= same);
}

/** Keys of queries that led nowhere when the same was asked before, unless another such run made them work. */
export function recalledFailures(state: State): ReadonlySet<string> {
  const runs = recalled(state);
  const worked = new Set(runs.flatMap((run) => run.worked).map(keyOf));
  return new Set(
    runs
      .flatMap((run) => run.failed)
      .map(keyOf)
      .filter((key) => !worked.has(key)),
  );
}

/** How the question was understood when it was answered before: its respellings, and what of it was asked. */
export function recalledReading(state: State): Repair | undefined {
  const repairs = answeredRun(state)?.repairs ?? [];
  const [first, ...others] = repairs.filter(({ replaces, focus }) => (replaces ?? focus) !== undefined);
  if (first === undefined) return undefined;
  const all = [first, ...others];
  const focus = all.findLast((each) => each.focus !== undefined)?.focus;
  return {
    ...{ failure: first.failure, at: undefined, move: first.move },
    detail: all.map(({ detail }) => detail).join(', '),
    replaces: all.flatMap(({ replaces }) => replaces ?? []),
    ...(focus === undefined ? {} : { focus }),
  };
}

/** The queries that brought the evidence when this question was answered before, in their order; none where it was not. */
export function recalledQueries(state: State): readonly Query[] {
  const run = answeredRun(state);
  return run?.queries ?? run?.worked.map(plainQuery) ?? [];
}

/** Whether all that the answer of then rests on came in this run too. */
export function holdsRecalledEvidence(state: State): boolean {
  const evidence = answeredRun(state)?.evidence ?? [];
  return evidence.length > 0 && evidence.every((id) => state.passages.has(id));
}

function answeredRun(state: State): RecalledRun | undefined {
  return recalled(state).find(({ ended }) => ended === 'answered');
}

/** Moves in a new order: those that helped against this failure before come first, those that only failed come last. */
export function orderByExperience<T extends { readonly move: Move }>(
  state: State,
  failure: FailureKind,
  rules: readonly T[],
): readonly T[] {
  const repairs = recalled(state).flatMap((run) => run.repairs.filter((each) => each.failure === failure));
  const credit = (move: Move) =>
    repairs.reduce((sum, each) => (each.move === move ? sum + (each.helped ? 1 : -1) : sum), 0);
  return rules.toSorted((left, right) => credit(right.move) - credit(left.move));
}

function keyOf(query: string): string {
  return queryKey(plainQuery(query));
}
