import type { FailureKind } from '../failure.ts';
import type { Move } from '../move.ts';
import { plainQuery, queryKey } from '../query.ts';
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

/** The query that brought the evidence when this question was asked before, if its own words did not. */
export function recalledQuery(state: State): string | undefined {
  const own = keyOf(state.started?.question ?? '');
  const run = recalled(state).find(
    (each) => each.ended === 'answered' && each.failed.some((query) => keyOf(query) === own),
  );
  return run?.worked[0];
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
