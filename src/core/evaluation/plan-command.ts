import type { EvaluationPlan } from './evaluation-plan.ts';
import { encyclopedia, type QuestionPack } from './question-pack.ts';

/** The plan as it is given to the headless runner, as far as that can run it: what a page made can be made again without one. */
export function planCommand(pack: QuestionPack, plan: EvaluationPlan): string {
  const { policies, engine, faults, budget, seeds, limit } = plan;
  const parts = [
    ...packParts(pack),
    `--policy ${policies.join(',')}`,
    `--engine ${engine}`,
    ...(faults === '' ? [] : [`--faults ${faults}`]),
    `--searches ${budget.searches}`,
    `--steps ${budget.steps}`,
    `--seconds ${budget.timeMs / 1000}`,
    ...(limit === undefined ? [] : [`--limit ${limit}`]),
    `--seed ${seeds.join(',')}`,
  ];
  return `npm run evaluate -- ${parts.join(' ')}`;
}

function packParts(pack: QuestionPack): readonly string[] {
  if (pack.kind === 'files')
    return [
      `--library ${JSON.stringify(pack.corpus ?? 'DIR')}`,
      `--questions ${JSON.stringify(pack.questions)}`,
    ];
  const { family, seed, articles, questions, hops, wording } = pack;
  return [
    `--world ${family}`,
    `--world-seed ${seed}`,
    `--articles ${articles}`,
    `--world-questions ${questions}`,
    ...(family === encyclopedia ? [] : [`--hops ${hops.least}-${hops.most}`, `--wording ${wording}`]),
  ];
}
