import { fileURLToPath } from 'node:url';
import { openPolicy } from '../adapters/node/open-policy.ts';
import type { Network } from '../core/policy/learned/network.ts';
import { type PolicyName, policyNames } from '../core/policy-name.ts';
import { CommandError } from './command-error.ts';

/** The policy that an option names. */
export function policyOf(name: string): PolicyName {
  const policy = policyNames.find((each) => each === name.trim());
  if (policy === undefined) {
    throw new CommandError(`Cannot use policy "${name}": there are ${policyNames.join(', ')}.`);
  }
  return policy;
}

export const ownPolicyFile = fileURLToPath(
  new URL('../../public/models/policy/policy.json', import.meta.url),
);

/**
 * The network of `learned` from its file, where that policy is needed. A file that cannot be used ends the command: figures of the rules under the name of
 * `learned` would be false.
 */
export async function networkFor(
  needed: readonly PolicyName[],
  file = ownPolicyFile,
): Promise<Network | undefined> {
  if (!needed.includes('learned')) return undefined;
  const read = await openPolicy(file);
  if (read.kind === 'invalid') throw new CommandError(read.message);
  return read.network;
}
