import { defaultBudget } from '../agent/agent.ts';
import { type EvaluationPlan, planProblem } from '../core/evaluation/evaluation-plan.ts';
import { CommandError } from './command-error.ts';
import type { EvaluationOptions } from './evaluation-options.ts';
import { policyOf } from './policy-of.ts';
import { wholeNumber } from './whole-number.ts';

const ofEnoughSeconds = 600;

/** What the options ask for; throws a CommandError where that cannot be run. */
export function planOf(values: EvaluationOptions): EvaluationPlan {
  const searches = wholeNumber('--searches', values.searches) ?? defaultBudget.searches;
  // A headless run has no one who waits: the limits of the page do not hold here.
  const steps = wholeNumber('--steps', values.steps) ?? 40 + 20 * searches;
  const seconds = wholeNumber('--seconds', values.seconds) ?? ofEnoughSeconds;
  const plan: EvaluationPlan = {
    policies: [...new Set(values.policy.split(',').map(policyOf))],
    ...{ engine: values.engine, faults: values.faults },
    budget: { searches, steps, timeMs: seconds * 1000 },
    seeds: [...new Set(values.seed.split(',').map((seed) => wholeNumber('--seed', seed) ?? 1))],
    ...{ limit: wholeNumber('--limit', values.limit), beside: true },
  };
  const problem = planProblem(plan);
  if (problem !== undefined) throw new CommandError(problem);
  return plan;
}
