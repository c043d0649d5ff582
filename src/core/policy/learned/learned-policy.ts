import type { Policy } from '../policy.ts';
import { decideByRules, observe } from '../rules-policy.ts';
import { decisionAt } from './decision.ts';
import { type Network, scoreWays } from './network.ts';

/** Longer plans were hardly seen in training, and there the rules steer: on chains of six and more steps the network alone fell behind them (docs/decisions/2026-11-26-learned-policy.md). */
const mostNeeds = 4;

/** Observes as the rules do, and takes the way on that the network scores highest; of equals, the first. */
export function createLearnedPolicy(network: Network): Policy {
  return (state) => {
    if (state.started === undefined || state.ending !== undefined) return undefined;
    const wanted = observe(state);
    if (wanted !== undefined) return wanted;
    if ((state.plan?.needs.length ?? 1) > mostNeeds) return decideByRules(state);
    const { ways, state: inputs, each } = decisionAt(state);
    return ways[highest(scoreWays(network, inputs, each))]?.effect;
  };
}

export function highest(scores: readonly number[]): number {
  return scores.reduce((best, score, index) => (score > (scores[best] ?? 0) ? index : best), 0);
}
