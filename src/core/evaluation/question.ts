/**
 * A question with what is known to be right. `answers`: all right answers, none where the library cannot answer it.
 * `goldIds`: ids of the passages that are needed, in any order; may be empty where nobody said.
 */
export type EvaluationQuestion = {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly goldIds: readonly string[];
};

export function isAnswerable(question: EvaluationQuestion): boolean {
  return question.answers.length > 0;
}
