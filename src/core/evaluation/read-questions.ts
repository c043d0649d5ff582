import { normalizeAnswer } from './answer-score.ts';
import { type JsonlRecord, type ReadLines, type ReadRecord, readJsonLines } from './jsonl-records.ts';
import type { EvaluationQuestion } from './question.ts';

/** What a file of questions holds, for messages that tell how to write one. */
export const questionForm =
  '{"id":"q1","question":"Who …?","answers":["…"],"gold_ids":["…"]} a line; "answers" is [] where the library has no answer';

const longestQuestion = 2000;

/**
 * Questions from JSONL: {id, question, answers[], gold_ids[]} and, where there are, `kind` (or `type`) and `hops`. Empty `answers`, or `answerable` false:
 * the library has no answer. One of them must be said: a misspelled key would make giving up right. A question without an id goes by its line.
 */
export function readQuestions(text: string): ReadLines<EvaluationQuestion> {
  const lineOf = new Map<string, number>();
  return readJsonLines(text, (record, line) => {
    const id = idOf(record['id'], line);
    const before = lineOf.get(id);
    if (before !== undefined)
      return { why: `Its id "${id}" is that of line ${before} too: give each its own.` };
    lineOf.set(id, line);
    return toQuestion(record, id);
  });
}

function idOf(id: unknown, line: number): string {
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : `line-${line}`;
}

function toQuestion(record: JsonlRecord, id: string): ReadRecord<EvaluationQuestion> {
  const { question, gold_ids = [], kind = record['type'], hops } = record;
  if (typeof question !== 'string' || question.trim() === '') return { why: 'It has no "question".' };
  if (question.length > longestQuestion)
    return {
      why: `Its question has ${question.length} characters; at most ${longestQuestion} can be asked.`,
    };
  const answers = toAnswers(record);
  if ('why' in answers) return answers;
  if (!isTexts(gold_ids)) return { why: '"gold_ids" is not a list of texts.' };
  return {
    value: {
      ...{ id, question, goldIds: gold_ids, answers: answers.value },
      kind: typeof kind === 'string' && kind !== '' ? kind : undefined,
      hops: typeof hops === 'number' && Number.isInteger(hops) && hops > 0 ? hops : undefined,
    },
  };
}

function toAnswers({ answers, answerable }: JsonlRecord): ReadRecord<readonly string[]> {
  if (answerable !== undefined && typeof answerable !== 'boolean')
    return { why: '"answerable" is neither true nor false (without quotation marks).' };
  if (answerable === false && (answers === undefined || isTexts(answers))) return { value: [] };
  if (answers === undefined)
    return { why: 'It has no "answers": give [] where the library has no answer to it.' };
  if (!isTexts(answers)) return { why: '"answers" is not a list of texts.' };
  if (answerable === true && answers.length === 0)
    return { why: 'It is "answerable", but has none in "answers".' };
  const empty = answers.find((answer) => normalizeAnswer(answer) === '');
  if (empty === undefined) return { value: answers };
  return { why: `Its answer "${empty}" has no word that answers are compared by (articles are none).` };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
