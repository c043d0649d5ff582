import type { LibraryDump } from '../library/library-dump.ts';
import type { EvaluationQuestion } from './question.ts';

/** Gold ids that no passage and no document of a library has: whatever is found, they are missed. */
export function goldNotFound(
  questions: readonly EvaluationQuestion[],
  { passages }: LibraryDump,
): readonly string[] {
  const known = new Set<string>(passages.flatMap(({ id, documentId }) => [id, documentId]));
  return [...new Set(questions.flatMap(({ goldIds }) => goldIds))].filter((id) => !known.has(id));
}
