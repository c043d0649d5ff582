import { type Decision, decisionAt } from '../learned/decision.ts';
import { highest } from '../learned/learned-policy.ts';
import { type Network, scoreWays, softmax } from '../learned/network.ts';
import type { Policy } from '../policy.ts';
import { observe } from '../rules-policy.ts';

/** A choice that was made on the way: what could have been done, what was, and with which P. `searches`: made before it. */
export type Choice = {
  readonly decision: Decision;
  readonly chosen: number;
  readonly p: number;
  readonly searches: number;
};

/** The index of the way to take. */
export type Chooser = (decision: Decision) => { readonly chosen: number; readonly p: number };

/** A policy that chooses by `chooser` and notes each choice. Only for a run that asks it once at each step. */
export function notingPolicy(chooser: Chooser, note: (choice: Choice) => void): Policy {
  return (state) => {
    if (state.started === undefined || state.ending !== undefined) return undefined;
    const wanted = observe(state);
    if (wanted !== undefined) return wanted;
    const decision = decisionAt(state);
    const { chosen, p } = chooser(decision);
    note({ decision, chosen, p, searches: state.searches.length });
    return decision.ways[chosen]?.effect;
  };
}

/** Draws a way as often as the network's softmax says. */
export function drawBy(network: Network, random: () => number): Chooser {
  return ({ state, each }) => {
    const shares = softmax(scoreWays(network, state, each));
    let left = random();
    const drawn = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    const chosen = drawn < 0 ? shares.length - 1 : drawn;
    return { chosen, p: shares[chosen] ?? 0 };
  };
}

export function bestBy(network: Network): Chooser {
  return ({ state, each }) => ({ chosen: highest(scoreWays(network, state, each)), p: 1 });
}

export const byRules: Chooser = ({ byRules: chosen }) => ({ chosen, p: 1 });
