import type { Need } from '../../need.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Word } from '../text/words.ts';
import { isPlaced, needsOfParts, placeholder } from './needs-of-parts.ts';
import { type NestedPhrase, nestedPhrase } from './nested-phrase.ts';

const mostNeeds = 6;

/**
 * The needs of a question that asks something of what it does not name but tells, from the inside out: 'When did the country where the author of Merrow was born join
 * the league?' -> 'Who is the author of Merrow?', 'In which country was #1 born?', 'When did #1 join the league?'. By grammar alone; undefined where nothing is nested.
 */
export function chainedNeeds(question: string): readonly Need[] | undefined {
  if (severalSentences.test(question)) return undefined;
  const asked: string[] = [];
  let left = question;
  while (asked.length < mostNeeds) {
    const phrase = nextPhrase(left, asked.length > 0);
    if (phrase === undefined) break;
    asked.push(phrase.inner);
    left = replaced(left, phrase);
  }
  if (asked.length === 0 || asked.some(isPlaced)) return undefined;
  return needsOfParts([...asked, left]);
}

/** What one sentence tells and another asks is read together. */
const severalSentences = /[.!?]["”’]?\s+\p{Lu}\p{Ll}*\s+\p{Ll}/u;

/** What is innermost, and later on holds the answer before it. */
function nextPhrase(question: string, isLater: boolean): NestedPhrase | undefined {
  const phrase = nestedPhrase(readQuestion(question));
  return phrase !== undefined && isLater && !phrase.inner.includes(placeholder) ? undefined : phrase;
}

function replaced(question: string, { range }: NestedPhrase): string {
  const { words } = readQuestion(question);
  const [start, end] = [words[range.from]?.start ?? 0, endOf(question, words, range)];
  return `${question.slice(0, start).replace(/["“«]$/u, '')}${placeholder}${question.slice(end).replace(/^["”»]/u, '')}`;
}

/** With the bracket that closes what was opened in the phrase. */
function endOf(question: string, words: readonly Word[], { from, to }: NestedPhrase['range']): number {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return question.slice(start, end).includes('(') && question.charAt(end) === ')' ? end + 1 : end;
}
