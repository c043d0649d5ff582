import type { Settings } from '../settings.ts';
import type { NetworkRules } from './may-leave.ts';

/** What the person's settings say of the network. */
export function networkRules({ networkMode, sourcesOn, allowPrivateWords }: Settings): NetworkRules {
  return { mode: networkMode, sourcesOn, allowPrivateWords };
}
