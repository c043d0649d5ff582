import { type Look, plainLooks } from '../../plot/look.ts';
import type { PolicyName } from '../../policy-name.ts';
import { policyWords } from '../../wording.ts';

const looks: Readonly<Record<string, Look>> = {
  naive: { colour: 'var(--dead)', width: 2, dashes: '1.5 4', mark: 'ring' },
  retry: { colour: 'var(--ink-soft)', width: 2, dashes: '7 4', mark: 'square' },
  rules: { colour: 'var(--ink)', width: 2, dashes: '', mark: 'disc' },
  learned: { colour: 'var(--accent)', width: 2.5, dashes: '', mark: 'diamond' },
  oracle: { colour: 'var(--ink-soft)', width: 1.5, dashes: '12 4 2 4', mark: 'cross' },
};

/** The same policy looks the same in every plot. */
export function policyLook(policy: PolicyName): Look {
  return looks[policy] ?? (plainLooks[0] as Look);
}

export function policyTitle(policy: PolicyName): string {
  return policyWords[policy].name;
}
