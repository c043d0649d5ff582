import type { EvaluationPlan } from '../../core/evaluation/evaluation-plan.ts';
import { encyclopedia, type QuestionPack, type WorldPack } from '../../core/evaluation/question-pack.ts';
import type { Budget } from '../../core/event.ts';
import type { FaultRates } from '../../core/faults/fault-plan.ts';
import { formatFaults } from '../../core/faults/format-faults.ts';
import { parseFaults } from '../../core/faults/parse-faults.ts';
import type { PolicyName } from '../../core/policy-name.ts';
import type { PickedFiles } from './picked-files.ts';

/** What the form of a new evaluation holds. */
export type FormState = {
  readonly source: QuestionPack['kind'];
  readonly world: Omit<WorldPack, 'kind'>;
  readonly policies: readonly PolicyName[];
  readonly engine: string;
  readonly faults: FaultRates;
  /** Whether to run without faults too, where there are some. */
  readonly beside: boolean;
  readonly budget: Budget;
  /** As they are typed: '1, 2, 3'. */
  readonly seeds: string;
  /** 0 for all. */
  readonly limit: number;
};

const firstWorld = {
  ...{ family: encyclopedia, seed: 4711, articles: 300, questions: 100 },
  hops: { least: 1, most: 4 },
  wording: 'mixed' as const,
};

export function firstState(policies: readonly PolicyName[]): FormState {
  return {
    ...{ source: 'world', world: firstWorld },
    ...{
      policies: policies.filter((name) => name !== 'retry' && name !== 'oracle'),
      engine: 'reader-v0',
      faults: {},
      beside: true,
    },
    ...{ budget: { searches: 6, steps: 160, timeMs: 120_000 }, seeds: '1', limit: 0 },
  };
}

/** '1, 2, 3' as numbers; undefined where it is something else. */
export function readSeeds(text: string): readonly number[] | undefined {
  const seeds = text
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map(Number);
  const isGood = seeds.length > 0 && seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0);
  return isGood ? [...new Set(seeds)] : undefined;
}

export function planOf(state: FormState): EvaluationPlan {
  const { policies, engine, faults, beside, budget, seeds, limit } = state;
  return {
    ...{ policies, engine, budget, beside, faults: formatFaults(faults), seeds: readSeeds(seeds) ?? [] },
    limit: state.source === 'world' || limit === 0 ? undefined : limit,
  };
}

export function packOf({ source, world }: FormState, files: PickedFiles): QuestionPack | undefined {
  if (source === 'world') return { kind: 'world', ...world };
  if (files.questions === undefined) return undefined;
  return { kind: 'files', questions: files.questions.file.name, corpus: files.corpus?.name };
}

/** How many questions would be asked; undefined where that is not known yet. */
export function questionsOf({ source, world, limit }: FormState, files: PickedFiles): number | undefined {
  if (source === 'world') return world.questions;
  const reading = files.questions?.reading;
  if (reading?.kind !== 'read') return undefined;
  return limit === 0 ? reading.questions : Math.min(limit, reading.questions);
}

/** What is still missing before it can start, and what to do; undefined where nothing is. */
export function formProblem(state: FormState, files: PickedFiles): string | undefined {
  if (state.source === 'files') {
    if (files.questions === undefined) return 'Pick a file of questions first.';
    if (files.questions.reading.kind === 'broken') return 'Mend the file of questions, then pick it again.';
    if (files.questions.reading.kind === 'reading') return 'The questions are being read.';
  }
  if (state.policies.length === 0) return 'Choose at least one policy.';
  if (readSeeds(state.seeds) === undefined) return 'Give seeds as whole numbers, for example 1, 2, 3.';
  const faults = parseFaults(formatFaults(state.faults));
  return faults.kind === 'invalid' ? faults.message : undefined;
}
