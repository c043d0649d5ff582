import type { Need } from '../../need.ts';
import type { Split } from '../chain/split.ts';
import { splitQuestion } from '../chain/split-question.ts';
import { namesInQuestion } from '../question/names-in-question.ts';
import { readQuestion } from '../question/read-question.ts';
import { askedRole } from '../stated/asked-role.ts';
import { isPlaced, needsOfParts, placeholder } from './needs-of-parts.ts';

const mostNeeds = 16;

/**
 * The needs of a question that nests roles, from the inside out: 'Who is the mother of the teacher of X’s father?' -> 'Who is X’s father?', 'Who is the
 * teacher of #1?', 'Who is the mother of #1?'. By grammar alone; undefined where nothing is nested. A single nested role is taken out only where a
 * role is all that is asked of it: else the passages of one search often answer such a question together, and better so.
 */
export function nestedNeeds(question: string): readonly Need[] | undefined {
  const asked: string[] = [];
  let left = question;
  while (asked.length <= mostNeeds) {
    const part = innermost(left);
    if (part === undefined) break;
    asked.push(part.inner);
    left = part.outer(placeholder);
  }
  if (asked.length === 0 || asked.length > mostNeeds || asked.some(isPlaced)) return undefined;
  const parts = [...asked, left];
  const isPlain = parts.length > 2 || parts.every((part) => askedRole(readQuestion(part)) !== undefined);
  return isPlain && endsIn(left) ? needsOfParts(parts) : undefined;
}

/** What is asked of the only name of a question; undefined where there are several: such a question is no nest, one thing inside the other. */
function innermost(question: string): Split | undefined {
  const read = readQuestion(question);
  const names = namesInQuestion(read.words, []);
  if (names.length !== 1 || setApart.test(question)) return undefined;
  const split = splitQuestion(read, names)[0];
  return split?.kind === 'owned' ? split : undefined;
}

/** What is set apart says more of a thing than its role. */
const setApart = /[,;:!()"“”]/u;

/** Whether it asks for something of the last answer and nothing more: it comes last, but for a word ('born') or what it has ('’s birthday'). */
function endsIn(question: string): boolean {
  return new RegExp(String.raw`${placeholder}(?:['’]s \p{L}+|\s+\p{L}+)?\s*\??\s*$`, 'u').test(question);
}
