import type { Effect } from '../core/effect.ts';
import type { Outcome } from '../core/event.ts';
import type { State } from '../core/state.ts';

type WithoutStep<T> = T extends unknown ? Omit<T, 'step' | 'durationMs'> : never;

/** An outcome before the driver puts the number of the step and its duration on it. */
export type OutcomeBody = WithoutStep<Outcome>;

/** Performs an effect. Expected trouble comes back as an outcome; it rejects only with the signal's reason, or for a bug. */
export type Perform = (effect: Effect, state: State, signal: AbortSignal) => Promise<OutcomeBody>;
