import type { Reasoner } from '../../ports/reasoner.ts';

export type SwitchedReasoners = {
  readonly id: string;
  readonly on: Reasoner;
  readonly off: Reasoner;
  readonly isOn: () => boolean;
};

/** One of two engines, asked anew for each job: a switch takes effect with the next one. */
export function createSwitchedReasoner({ id, on, off, isOn }: SwitchedReasoners): Reasoner {
  return { id, run: (job, signal) => (isOn() ? on : off).run(job, signal) };
}
