import { type FaultKind, faultKinds, faultWords } from '../../src/core/faults/fault-kind.ts';
import type { FaultPlan } from '../../src/core/faults/fault-plan.ts';
import type { Random } from '../../src/core/world/random.ts';
import type { Field, FieldRun } from './field.ts';

export type DrawnField = {
  readonly field: Field;
  readonly weight: number;
  /** Searches that runs on it may make: one of these is drawn. */
  readonly searches: readonly number[];
};

const withoutFaults = 0.35;
const rates = [0.05, 0.1, 0.1, 0.2] as const;
const silent = faultKinds.filter((kind) => faultWords[kind].class === 'implicit');

/** Of silent failures more are drawn than of loud ones: they are the hard case. */
function drawFaults(random: Random): FaultPlan {
  if (random.chance(withoutFaults)) return { rates: {} };
  const kinds: FaultKind[] = [
    ...(random.chance(0.6) ? (['irrelevant'] as const) : [random.pick(silent)]),
    ...random.shuffled(faultKinds).slice(0, random.between(0, 2)),
  ];
  return { rates: Object.fromEntries(kinds.map((kind) => [kind, random.pick(rates)])) };
}

export function budgetOf(most: number): FieldRun['budget'] {
  return { steps: 40 + 20 * most, searches: most, timeMs: 600_000 };
}

/** One run to learn from: which question, with which faults and what budget. */
export function drawRun(
  fields: readonly DrawnField[],
  random: Random,
): { readonly field: Field; readonly run: FieldRun } {
  const { field, searches } = random.weighted(fields.map((each) => [each.weight, each] as const));
  const question = random.pick(field.questions);
  const budget = budgetOf(random.pick(searches));
  return { field, run: { question, faults: drawFaults(random), budget, seed: random.between(1, 1e9) } };
}
