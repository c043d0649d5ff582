import { needId } from '../ids.ts';
import type { Plan } from '../need.ts';

/** The whole question as one need, for policies and moments without a plan. */
export const wholeNeed = needId('question');

export function wholePlan(question: string): Plan {
  return {
    needs: [{ id: wholeNeed, question, dependsOn: [], expects: 'unknown' }],
    combination: { kind: 'last' },
  };
}
