import { createLearnedPolicy } from './learned/learned-policy.ts';
import type { Network } from './learned/network.ts';
import { builtInPolicies } from './next.ts';
import type { Policies } from './policy.ts';

const remembered = new WeakMap<Network, Policies>();

/** The policies that are at hand: those that need no weights, and `learned` where there is a network. The same for the same network. */
export function policiesWith(network: Network | undefined): Policies {
  if (network === undefined) return builtInPolicies;
  const known = remembered.get(network) ?? { ...builtInPolicies, learned: createLearnedPolicy(network) };
  remembered.set(network, known);
  return known;
}
