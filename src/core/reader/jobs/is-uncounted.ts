import type { Solution } from '../chain/solution.ts';
import { countProblem } from './count-problem.ts';

/** Whether the answer is a number that counts something else than the question asks for. */
export function isUncounted({ steps }: Solution): boolean {
  const last = steps.at(-1);
  if (last === undefined) return false;
  const { sentence, passage } = last.span.candidate.context.view;
  return (
    countProblem(last.reading.question, new Set([...sentence.stems, ...passage.read.titleStems])) !==
    undefined
  );
}
