import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import { questionForm, readQuestions } from '../core/evaluation/read-questions.ts';
import { CommandError } from './command-error.ts';
import { readLines } from './read-lines.ts';

/** Questions from JSONL, as core/evaluation/read-questions.ts reads them. */
export async function loadQuestions(path: string): Promise<readonly EvaluationQuestion[]> {
  const options = { what: 'questions', form: questionForm, read: readQuestions };
  const questions = await readLines(path, options);
  if (questions.length === 0) throw new CommandError(`Cannot evaluate: "${path}" holds no question.`);
  return questions;
}
