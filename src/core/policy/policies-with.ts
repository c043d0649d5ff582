import { createLearnedPolicy } from './learned/learned-policy.ts';
import type { Network } from './learned/network.ts';
import { builtInPolicies } from './next.ts';
import type { Policies } from './policy.ts';

/** The policies that are at hand: those that need no weights, and `learned` where there is a network. */
export function policiesWith(network: Network | undefined): Policies {
  return network === undefined
    ? builtInPolicies
    : { ...builtInPolicies, learned: createLearnedPolicy(network) };
}
