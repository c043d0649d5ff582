import type { Decision } from '../learned/decision.ts';
import { type Network, softmax } from '../learned/network.ts';
import type { Adam } from './adam.ts';
import type { Chooser } from './draw-policy.ts';
import { addBackward, passForward, zeroGradient } from './gradient.ts';

/** What each way at one point led to, when the rest of the run was played the same way: `values` in the order of the ways. */
export type Comparison = {
  readonly state: readonly number[];
  readonly each: readonly (readonly number[])[];
  readonly values: readonly number[];
  /** The way that the rules would take. */
  readonly byRules: number;
};

/** Plays as `base` does, but takes way `other` at decision number `at` (from 0). */
export function branching(base: Chooser, at: number, other: number): Chooser {
  let made = 0;
  return (decision: Decision) => (made++ === at ? { chosen: other, p: 1 } : base(decision));
}

export type CompareOptions = {
  readonly rate: number;
  readonly epochs: number;
  readonly batch: number;
  readonly entropy: number;
  readonly random: () => number;
};

/**
 * Steps up the expected value of the choice, in place: the gradient over all ways at once, whose values are known (Sutton, McAllester, Singh and Mansour, Policy gradient methods with function approximation, 2000).
 */
export function learnFromComparisons(
  { network, adam }: { readonly network: Network; readonly adam: Adam },
  comparisons: readonly Comparison[],
  options: CompareOptions,
): void {
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const keyed = comparisons.map((comparison) => ({ comparison, key: options.random() }));
    const order = keyed.sort((left, right) => left.key - right.key);
    for (let at = 0; at < order.length; at += options.batch) {
      const batch = order.slice(at, at + options.batch);
      const gradient = zeroGradient(network);
      for (const { comparison } of batch) {
        const passes = comparison.each.map((way) => passForward(network, comparison.state, way));
        const shares = softmax(passes.map(({ score }) => score));
        const expected = shares.reduce((sum, p, index) => sum + p * (comparison.values[index] ?? 0), 0);
        const spread = -shares.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
        for (const [index, pass] of passes.entries()) {
          const p = shares[index] ?? 0;
          const better = (comparison.values[index] ?? 0) - expected;
          const open = options.entropy * (Math.log(Math.max(p, 1e-12)) + spread);
          const change = (p * (open - better)) / batch.length;
          if (change !== 0) addBackward(network, { pass, change }, gradient);
        }
      }
      adam.step(gradient, options.rate);
    }
  }
}

/** The mean value of the ways that a choice takes. */
export function meanValue(
  comparisons: readonly Comparison[],
  choose: (comparison: Comparison) => number,
): number {
  const sum = comparisons.reduce((total, each) => total + (each.values[choose(each)] ?? 0), 0);
  return sum / Math.max(1, comparisons.length);
}
