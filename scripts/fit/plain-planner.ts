import { wholePlan } from '../../src/core/needs/whole-plan.ts';
import type { Reasoner, ReasonerJobKind } from '../../src/ports/reasoner.ts';

/** Finds no answer, so that a run searches until its budget is used up: what its searches bring is what is looked at. */
export const plainPlanner: Reasoner = {
  id: 'none',
  run: async (job) => {
    switch (job.kind satisfies ReasonerJobKind) {
      case 'decompose':
        // The value fits the kind of the job; the compiler cannot follow that through a switch.
        return { kind: 'done', value: wholePlan('question' in job ? job.question : '') as never };
      case 'extract':
        return { kind: 'done', value: { findings: [], reason: 'Nobody looked.' } as never };
      default:
        return { kind: 'model-invalid', message: 'There is no engine.' };
    }
  },
};
