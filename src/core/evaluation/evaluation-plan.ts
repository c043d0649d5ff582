import type { Budget } from '../event.ts';
import type { PolicyName } from '../policy-name.ts';

/** What is run: every question, with every seed, by every policy. */
export type EvaluationPlan = {
  readonly policies: readonly PolicyName[];
  readonly engine: string;
  /** As parseFaults() reads them; empty for none. */
  readonly faults: string;
  readonly budget: Budget;
  readonly seeds: readonly number[];
  /** The first so many questions only; undefined for all. */
  readonly limit: number | undefined;
  /** Whether the same is run without faults too, where there are some: that tells what they cost. */
  readonly beside: boolean;
};

/** One run of a plan: the number of its question, its policy, its seed. `isBeside`: it is one of those without faults, which no report lists. */
export type PlannedRun = {
  readonly question: number;
  readonly policy: PolicyName;
  readonly seed: number;
  readonly isBeside: boolean;
};

type Several = Pick<EvaluationPlan, 'policies' | 'seeds'>;

/** Runs that the report lists. */
export function plannedRuns(questions: number, { policies, seeds }: Several): number {
  return questions * policies.length * seeds.length;
}

/** Those, and the ones without faults that come after them. */
export function allRuns(
  questions: number,
  plan: Several & Pick<EvaluationPlan, 'faults' | 'beside'>,
): number {
  return plannedRuns(questions, plan) * (plan.beside && plan.faults !== '' ? 2 : 1);
}

/**
 * The run at a position, counted from 0; undefined past the last. All policies answer a question before the next one comes, so that what was finished
 * when a plan is stopped can be compared in pairs.
 */
export function plannedRun(
  position: number,
  questions: number,
  plan: Several & Pick<EvaluationPlan, 'faults' | 'beside'>,
): PlannedRun | undefined {
  if (position >= allRuns(questions, plan)) return undefined;
  const { policies, seeds } = plan;
  const listed = plannedRuns(questions, plan);
  const at = position % listed;
  const policy = policies[at % policies.length];
  const round = Math.floor(at / policies.length);
  const seed = seeds[Math.floor(round / questions)];
  return policy === undefined || seed === undefined
    ? undefined
    : { question: round % questions, policy, seed, isBeside: position >= listed };
}

export const planLimits = {
  searches: { least: 1, most: 50 },
  steps: { least: 1, most: 2000 },
  timeMs: { least: 1000, most: 3_600_000 },
} as const;

/** Why a plan cannot be run, and what to do; undefined where it can. */
export function planProblem({ policies, seeds, budget, limit }: EvaluationPlan): string | undefined {
  if (policies.length === 0) return 'No policy is chosen. Choose at least one.';
  if (seeds.length === 0) return 'No seed is given. Give at least one whole number.';
  if (limit === 0) return 'The plan has no questions: its limit is 0. Give a larger one, or none.';
  for (const name of ['searches', 'steps', 'timeMs'] as const) {
    const { least, most } = planLimits[name];
    const value = budget[name];
    if (!(value >= least && value <= most)) return budgetProblem(name, value);
  }
  return undefined;
}

function budgetProblem(name: keyof Budget, value: number): string {
  const { least, most } = planLimits[name];
  const [what, unit] = name === 'timeMs' ? (['time', ' ms'] as const) : ([name, ''] as const);
  const why =
    value <= 0 ? 'a run with none ends before it has looked for anything' : 'it is out of its limits';
  return `Cannot use a budget of ${value}${unit} for ${what}: ${why}. Give ${least.toLocaleString('en')}-${most.toLocaleString('en')}${unit}.`;
}
