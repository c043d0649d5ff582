import type { Question } from './question/question.ts';
import type { Article } from './stream-articles.ts';

/** A line of corpus.jsonl: {id, title, text, aliases}. */
export function articleLine({ id, title, text, aliases }: Article): string {
  return `${JSON.stringify({ id, title, text, aliases })}\n`;
}

/** A question of the encyclopedia or of a family. */
export type QuestionRecord = Omit<Question, 'kind'> & { readonly kind: string };

/**
 * A line of questions.jsonl: {id, question, answers, gold_ids, kind, needs, hops, decomposition}. `decomposition` has a question, its answer and
 * the article for each hop; without an answer, `answers`, `gold_ids` and `decomposition` are empty.
 */
export function questionLine(record: QuestionRecord): string {
  const { id, question, answers, goldIds, kind, needs, hops, parts } = record;
  const decomposition = parts.map((part) => ({
    question: part.question,
    answer: part.answer,
    gold_id: part.articleId,
  }));
  return `${JSON.stringify({ id, question, answers, gold_ids: goldIds, kind, needs, hops, decomposition })}\n`;
}
