import { normalizeAnswer } from '../core/evaluation/answer-score.ts';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import { unspaced } from '../core/text/tokenize.ts';
import type { Source } from '../ports/source.ts';

/** Answers that are said of a question, and stand in no text: yes, no, and small numbers that were counted. */
const neverWritten = /^(?:yes|no|\d{1,2})$/u;

/**
 * Ids of questions none of whose answers stands in any passage of the source, as words in their order. Such a question may still be right (an answer that
 * has to be worked out): it is a warning.
 */
export async function answersNotFound(
  questions: readonly EvaluationQuestion[],
  source: Source,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { id, answers } of questions) {
    const written = answers.filter((answer) => !neverWritten.test(normalizeAnswer(answer)));
    if (written.length < answers.length || written.length === 0) continue;
    if (!(await standsSomewhere(written, source, signal))) missing.push(id);
  }
  return missing;
}

/** Small words are written together with the next, where no search for words finds it: nobody knows what stands in such a text. */
const prefixed = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Passages that hold the words together come first: where none of so many does, none will. */
const passagesToLookInto = 20;

async function standsSomewhere(
  answers: readonly string[],
  source: Source,
  signal: AbortSignal,
): Promise<boolean> {
  for (const answer of answers) {
    const words = normalizeAnswer(answer);
    if (words === '' || prefixed.test(words)) return true;
    const query = { text: answer, phrases: [answer], match: 'all', prefix: false } as const;
    const reply = await source.search({ query, page: 0, pageSize: passagesToLookInto }, signal);
    // A source that does not answer says nothing about what it holds.
    if (reply.kind !== 'found') return true;
    if (reply.hits.some(({ passage }) => holds(`${passage.title} ${passage.text}`, words))) return true;
  }
  return false;
}

/** Endings stand after an apostrophe ("Ankara'da"), and in some scripts no space is between two words, or none before an ending. */
function holds(text: string, words: string): boolean {
  if (unspaced.test(words)) return normalizeAnswer(text).includes(words);
  return [text, text.replace(/['’]/gu, ' ')].some((each) =>
    ` ${normalizeAnswer(each)} `.includes(` ${words} `),
  );
}
