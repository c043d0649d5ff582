/**
 * A question with what is known to be right. `answers`: all right answers, none where the library cannot answer it.
 * `goldIds`: ids of the passages that are needed, in any order; may be empty where nobody said. `kind`: what sort of question it is, in the words
 * of whoever wrote it ('two-hops', 'not-stated'); reports are split by it.
 */
export type EvaluationQuestion = {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly goldIds: readonly string[];
  readonly kind?: string | undefined;
};

export function isAnswerable(question: EvaluationQuestion): boolean {
  return question.answers.length > 0;
}
