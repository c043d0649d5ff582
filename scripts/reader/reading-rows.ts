import { f1 } from '../../src/core/evaluation/answer-score.ts';
import type { ReadingExample } from './examples.ts';

/** An answer with at least this much F1 counts as right: 'Columbus' for 'Columbus, Ohio'. */
export const leastF1 = 0.6;

export function isRight(text: string, { answers }: ReadingExample): boolean {
  return answers.length > 0 && f1(text, answers) >= leastF1;
}

/** Questions that the ranking of spans answers: not those that are answered by yes or no, or by one of two options. */
export function asksForSpan({ question, answers }: ReadingExample): boolean {
  if (answers.some((answer) => /^(?:yes|no)$/iu.test(answer))) return false;
  return !/ or /u.test(question) && !/^(?:is|are|was|were|do|does|did|has|have|had)\b/iu.test(question);
}
