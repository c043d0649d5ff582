import { stat } from 'node:fs/promises';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import { CommandError } from './command-error.ts';
import { readJsonl } from './read-jsonl.ts';

/** Questions from JSONL: {id, question, answers[], gold_ids[]} and, where there is one, `kind`; `answers` empty (or `answerable` false) where the library has no answer. */
export async function loadQuestions(path: string): Promise<readonly EvaluationQuestion[]> {
  if ((await stat(path).catch(() => undefined)) === undefined) {
    throw new CommandError(
      `Cannot read questions "${path}": there is no such file. Give a JSONL file of {"id", "question", "answers", "gold_ids"}.`,
    );
  }
  const questions = (await readJsonl(path)).map((record, index) =>
    toQuestion(record, `"${path}", record ${index + 1}`),
  );
  if (questions.length === 0) throw new CommandError(`Cannot evaluate: "${path}" holds no question.`);
  return questions;
}

function toQuestion(record: Readonly<Record<string, unknown>>, where: string): EvaluationQuestion {
  const { id, question, answers, answerable, gold_ids, kind } = record;
  if (typeof question !== 'string' || question.trim() === '') {
    throw new CommandError(`Cannot read ${where}: it has no "question".`);
  }
  return {
    id: String(id ?? where),
    question,
    answers: answerable === false ? [] : strings(answers),
    goldIds: strings(gold_ids),
    kind: typeof kind === 'string' && kind !== '' ? kind : undefined,
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
