import { readFile } from 'node:fs/promises';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import { CommandError } from './command-error.ts';

/** Of the questions, those that the training's splits name as measured: `{set: {fitted: [ids], measured: [ids]}}`. All where no file is given. */
export async function keptOut(
  questions: readonly EvaluationQuestion[],
  file: string | undefined,
): Promise<readonly EvaluationQuestion[]> {
  if (file === undefined) return questions;
  const measured = measuredIds(await readFile(file, 'utf8'));
  const kept = questions.filter(({ id }) => measured.has(id));
  if (kept.length > 0) return kept;
  throw new CommandError(`Cannot evaluate: "${file}" names none of these questions as measured.`);
}

function measuredIds(text: string): ReadonlySet<string> {
  const splits: unknown = JSON.parse(text);
  const parts = typeof splits === 'object' && splits !== null ? Object.values(splits) : [];
  const lists = parts.flatMap((part: { readonly measured?: unknown }) => part.measured ?? []);
  return new Set(lists.filter((id): id is string => typeof id === 'string'));
}
