import type { Solution } from '../chain/solution.ts';
import { countProblem } from './count-problem.ts';

/** Whether a way answers what was asked: from sentences on what its questions name, and with a number only of what is to be counted. */
export function keepsToQuestion(solution: Solution): boolean {
  return !isStray(solution) && !isUncounted(solution);
}

/** Whether a step of the way took its answer from a sentence about something else than the step's question names. */
function isStray({ steps }: Solution): boolean {
  return steps.some(({ span }) => span.candidate.context.features.strays === 1);
}

/** Whether the answer is a number that counts something else than the question asks for. */
function isUncounted({ steps }: Solution): boolean {
  const last = steps.at(-1);
  if (last === undefined) return false;
  const { sentence, passage } = last.span.candidate.context.view;
  const stems = new Set([...sentence.stems, ...passage.read.titleStems]);
  return countProblem(last.reading.question, stems) !== undefined;
}
