/**
 * A question with what is known to be right. `answers`: all right answers, none where the library cannot answer it.
 * `goldIds`: ids of the passages that are needed, in any order; may be empty where nobody said. `kind`: what sort of question it is, in the words
 * of whoever wrote it ('two-hops', 'not-stated'); reports are split by it. `hops`: steps that the way to the answer needs, where it is known.
 */
export type EvaluationQuestion = {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly goldIds: readonly string[];
  readonly kind?: string | undefined;
  readonly hops?: number | undefined;
};

export function isAnswerable(question: EvaluationQuestion): boolean {
  return question.answers.length > 0;
}

/** Steps that the way to the answer needs: as its writer said, or one for each gold passage; undefined where neither is known or there is no answer. */
export function stepsNeeded(question: EvaluationQuestion): number | undefined {
  if (!isAnswerable(question)) return undefined;
  return question.hops ?? (question.goldIds.length === 0 ? undefined : question.goldIds.length);
}
