import { nounsFrom, nounsUpTo, withTypeWords } from '../chain/question-parts.ts';
import { type NameInQuestion, namesInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';

/** 'Who was the closest friend of Ilse Brandt?': the role 'closest friend', of 'Ilse Brandt'. As they stand in the question. */
export type AskedRole = { readonly role: string; readonly name: string };

const plain: ReadonlySet<string> = new Set(
  'is was are were s the name of who what which tell me give please served acted worked known as'.split(' '),
);

/** The role that a question asks for, where it asks for nothing else. */
export function askedRole(question: ReadQuestion): AskedRole | undefined {
  const names = namesInQuestion(question.words, []);
  const [name] = names;
  if (name === undefined || names.length > 1) return undefined;
  const role = roleBefore(question, name) ?? roleAfter(question, name);
  if (role === undefined || !isPlain(question, role, name)) return undefined;
  return { role: slice(question, role), name: slice(question, name) };
}

/** 'the teacher of X', 'the captain of the brig Merrow', 'who served as physician to X' */
function roleBefore({ words }: ReadQuestion, name: NameInQuestion): WordRange | undefined {
  if (name.to !== words.length) return undefined;
  const before = withTypeWords(words, name.from) - 1;
  const preposition = words[before]?.term ?? '';
  if (preposition !== 'of' && preposition !== 'to') return undefined;
  const role = nounsUpTo(words, before);
  // 'What was the answer to X?' asks for no role.
  const isOfSomebody = preposition === 'of' || words.some(({ term }) => term === 'who');
  return isOfSomebody ? role : undefined;
}

/** 'X’s teacher' */
function roleAfter({ words }: ReadQuestion, name: NameInQuestion): WordRange | undefined {
  const mark = words[name.to];
  if (mark?.term !== 's' || mark.gap !== 'apostrophe') return undefined;
  const role = nounsFrom(words, name.to + 1);
  return role?.to === words.length ? role : undefined;
}

/** Nothing before the role but 'Who is the', 'What was the name of the', 'Tell me who served as'. */
function isPlain({ words }: ReadQuestion, role: WordRange, name: WordRange): boolean {
  return words.slice(0, Math.min(role.from, name.from)).every(({ term }) => plain.has(term));
}

function slice({ text, words }: ReadQuestion, { from, to }: WordRange): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
}
