import { recalledQueries } from '../../rules/recalled-lessons.ts';
import type { State } from '../../state.ts';
import type { Policy } from '../policy.ts';
import { decideByRules, observe, unlessMoreToRead } from '../rules-policy.ts';
import { decisionAt } from './decision.ts';
import { type Network, scoreWays } from './network.ts';

/**
 * Where a plan has several needs the rules steer: their repairs of such chains are younger than the weights, and the network led away from them (docs/decisions/2026-11-26-learned-policy.md).
 * To be raised again with weights that were trained beside these rules.
 */
const mostNeeds = 1;

/** Observes as the rules do, and takes the way on that the network scores highest; of equals, the first. */
export function createLearnedPolicy(network: Network): Policy {
  return (state) => {
    if (state.started === undefined || state.ending !== undefined) return undefined;
    const wanted = observe(state);
    if (wanted !== undefined) return wanted;
    if (isLeftToRules(state)) return unlessMoreToRead(state, decideByRules(state));
    const { ways, state: inputs, each } = decisionAt(state);
    const chosen = ways[highest(scoreWays(network, inputs, each))]?.effect;
    return chosen === undefined ? undefined : unlessMoreToRead(state, chosen);
  };
}

/** Also where the same was answered before: what worked then is no choice. */
function isLeftToRules(state: State): boolean {
  return (state.plan?.needs.length ?? 1) > mostNeeds || recalledQueries(state).length > 0;
}

export function highest(scores: readonly number[]): number {
  return scores.reduce((best, score, index) => (score > (scores[best] ?? 0) ? index : best), 0);
}
