import type { Effect } from '../effect.ts';
import type { PolicyName } from '../policy-name.ts';
import type { State } from '../state.ts';

/** A policy says what is wanted next, or undefined when the run has ended. Pure and total. */
export type Policy = (state: State) => Effect | undefined;

/** The policies that are at hand. `learned` is missing until one was trained. */
export type Policies = Readonly<Partial<Record<PolicyName, Policy>>>;
