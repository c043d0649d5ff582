import { type Choice, type Chooser, notingPolicy } from '../core/policy/training/draw-policy.ts';
import { initialState, type State } from '../core/state.ts';
import { type Asked, type Simulation, simulateQuestions } from './simulate-questions.ts';

export type PlayOptions = Omit<Simulation, 'policy' | 'next' | 'nextFor'> & { readonly chooser: Chooser };

/** A run to learn from: how it ended, and each choice of a way on that was made in it. */
export type PlayedRun = { readonly state: State; readonly choices: readonly Choice[] };

/** Plays a run to its end by a chooser, and notes each choice. Rejects only with the signal's reason. */
export async function playRun(asked: Asked, options: PlayOptions, signal: AbortSignal): Promise<PlayedRun> {
  const choices: Choice[] = [];
  let state = initialState;
  const choose = notingPolicy(options.chooser, (choice) => choices.push(choice));
  const next = (current: State) => {
    // Asked for the last time when the run has ended.
    state = current;
    return choose(current);
  };
  const runs = simulateQuestions([asked], { ...options, policy: 'learned', next }, signal);
  for await (const _ of runs);
  return { state, choices };
}
