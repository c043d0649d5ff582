import { naivePolicy } from './naive-policy.ts';
import type { Policies, Policy } from './policy.ts';
import { retryPolicy } from './retry-policy.ts';
import { rulesPolicy } from './rules-policy.ts';

/** The policies that are there without weights. `learned` joins them with a trained network (learned/learned-policy.ts). */
export const builtInPolicies: Policies = { naive: naivePolicy, retry: retryPolicy, rules: rulesPolicy };

/** The policy that the run's own log names. A policy that is not at hand wants nothing: callers check before they start. */
export function nextBy(policies: Policies): Policy {
  return (state) => policies[state.policy]?.(state);
}

export const next: Policy = nextBy(builtInPolicies);
