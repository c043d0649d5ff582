import type { EvaluationQuestion } from './question.ts';

/** 16 hexadecimal digits that are the same for the same questions with the same answers, in whatever order. It tells sets apart; it proves nothing. */
export function fingerprintOf(questions: readonly EvaluationQuestion[]): string {
  const lines = questions.map(({ id, question, answers }) => JSON.stringify([id, question, answers])).sort();
  const text = lines.join('\n');
  return [0x811c9dc5, 0x050c5d1f].map((start) => hash(text, start)).join('');
}

/** 32-bit FNV-1a over UTF-16 units, from a start of the caller's. */
function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
