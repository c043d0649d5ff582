import { builtInPolicies } from '../core/policy/next.ts';
import { type PolicyName, policyNames } from '../core/policy-name.ts';
import { CommandError } from './command-error.ts';

/** The policy that an option names. */
export function policyOf(name: string): PolicyName {
  const policy = policyNames.find((each) => each === name.trim());
  if (policy === undefined) {
    throw new CommandError(`Cannot use policy "${name}": there are ${policyNames.join(', ')}.`);
  }
  if (builtInPolicies[policy] === undefined && policy !== 'oracle') {
    throw new CommandError(`Cannot use policy "${policy}": no trained one is there yet.`);
  }
  return policy;
}
