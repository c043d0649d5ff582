import type { Solution } from '../chain/solution.ts';

/** Whether a step of the way took its answer from a sentence about something else than the step's question names. */
export function isStray({ steps }: Solution): boolean {
  return steps.some(({ span }) => span.candidate.context.features.strays === 1);
}
