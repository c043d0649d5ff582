import type { Quote } from '../../passage.ts';
import { terms } from '../../text/tokenize.ts';
import { withTypeWords } from '../chain/question-parts.ts';
import { positionOf } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { Reading } from '../rank/reading.ts';
import type { WordRange } from '../spans/names.ts';
import { askedRole } from '../stated/asked-role.ts';
import type { ReadPassage } from '../text/read-passage.ts';
import { readWords } from '../text/words.ts';
import { isBegunBy, isLastNamed, pronoun } from './is-begun-by.ts';

const auxiliary = /^(?:did|does|do|was|were|is|are|has|had)$/u;
const kin =
  /\b(?:son|daughter|child|children|pupil|student|wife|husband|widow|widower|brother|sister|nephew|niece|grandson|granddaughter|apprentice)\s+of\s+(?:the\s+)?(?:\p{L}+\s+)?$/u;

/**
 * Whether the sentence of an answer tells of what its page is about, while the question asks of something else that the page only names: 'She died in Tolve' on a page on the daughter does not say where the
 * mother died, and a page that no passage brings together with the daughter says nothing of her mother. Only for questions of one name and nothing told of it, and of what a person is to that
 * name ('the mother of Ilse Brandt').
 */
export function tellsOfAnother({ question, names, passages }: Reading, quote: Quote): boolean {
  const { passageId, text } = quote;
  const [name, second] = names;
  const read = passages.find((each) => each.read.passage.id === passageId)?.read;
  const title = read?.name ?? [];
  if (name === undefined || second !== undefined || read === undefined || title.length === 0) return false;
  const asked = question.words.slice(name.from, name.to).map(({ term }) => term);
  const said = terms(text);
  if (isWithin(read.passage.title, asked) && !asked.every((term) => said.includes(term))) return true;
  if (isOnStrangersPage(question, passages, { title, asked, said, read, quote })) return true;
  const isOnPage = pronoun.test(said[0] ?? '') || title.includes(said[0] ?? '');
  if (!isOnPage || (pronoun.test(said[0] ?? '') && isLastNamed(read, quote, asked))) return false;
  const isOwn = asked.every((term) => title.includes(term)) || title.every((term) => asked.includes(term));
  const role = roleOn(question, name);
  if (!isOwn && role !== undefined && !isLinked(passages, asked, title)) return true;
  if (isOwn) return role !== undefined && !said.some((term) => term === role || relatedTo.test(term));
  return isAskedOf(question, name) && !isSaidOf(text, asked, title) && !isBegunBy(read, quote, asked);
}

/** 'Ilsbury, Tolve' is a page on Ilsbury: what it says of 'the city' it does not say of Tolve. */
function isWithin(title: string, asked: readonly string[]): boolean {
  const [first = '', ...around] = title.split(', ');
  if (around.length === 0 || asked.some((term) => terms(first).includes(term))) return false;
  return around.some((each) => terms(each).join(' ') === asked.join(' '));
}

type Place = {
  readonly title: readonly string[];
  readonly asked: readonly string[];
  readonly said: readonly string[];
  readonly read: ReadPassage;
  readonly quote: Quote;
};

/**
 * 'His biographer was Jonas Vey' on another page than that of the one whose biographer is asked for. Where there is a page of their own, only a sentence that speaks of them tells it elsewhere; where there is
 * none, a page that never speaks of them, nor does another beside it, does not.
 */
function isOnStrangersPage(
  question: ReadQuestion,
  passages: Reading['passages'],
  { title, asked, said, read, quote }: Place,
): boolean {
  if (askedRole(question) === undefined || asked.every((term) => title.includes(term))) return false;
  if (title.every((term) => asked.includes(term)) || isNamedIn(quote.text, said, asked)) return false;
  const hasOwnPage = asked.length > 1 && passages.some((each) => each.read.key === asked.join(' '));
  if (hasOwnPage && !isLastNamed(read, quote, asked)) return true;
  const words = new Set(terms(read.passage.text));
  // 'Handenel' in the title of another of that name is not the one who is asked of.
  const isSpokenOf = asked.some((term) => words.has(term) && !title.includes(term));
  return !isSpokenOf && !isLinked(passages, asked, title);
}

/**
 * By the first of their names, where it is not the first of somebody else's ('Anna Brask' is not Anna Vey), or by the last where it is not the last of somebody else's: 'Her husband was Jorvin Vey' does not
 * name Anna Vey.
 */
function isNamedIn(text: string, said: readonly string[], asked: readonly string[]): boolean {
  const [first = '', ...others] = asked;
  const last = others.at(-1);
  if (last === undefined) return said.includes(first);
  const words = readWords(text);
  return words.some(({ term, gap }, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    if (term === last && !(gap === 'space' && before?.isCapital)) return true;
    return term === first && !(after?.gap === 'space' && after.isCapital && !asked.includes(after.term));
  });
}

/**
 * Whether any passage names both: who the father of the one is must be told somewhere before a page can tell of the father. A page may call its own
 * thing by its last word alone.
 */
function isLinked(
  passages: Reading['passages'],
  asked: readonly string[],
  title: readonly string[],
): boolean {
  const all = passages.map(({ read }) => ({ name: read.name, words: new Set(terms(read.passage.text)) }));
  const says = (names: readonly string[], page: (typeof all)[number]) =>
    names.every((term) => page.words.has(term) || page.name.includes(term));
  return all.some((page) => says(asked, page) && says(title, page));
}

/** Whether the sentence speaks of the name itself, and not only of whose child or pupil its page's thing is. */
function isSaidOf(text: string, asked: readonly string[], title: readonly string[]): boolean {
  const words = readWords(text);
  const at = positionOf(words, asked);
  if (at === undefined) return words.some(({ term }) => !title.includes(term) && asked.includes(term));
  const [before, rest] = [text.slice(0, words[at]?.start), text.slice(words[at + asked.length - 1]?.end)];
  return !kin.test(before) || /^\W+(?:who|whose|which)\b/u.test(rest);
}

const kinRole =
  /^(?:father|mother|son|daughter|brother|sister|wife|husband|teacher|pupil|friend|rival|grandfather|grandmother)$/u;
const relatedTo = /^(?:parents?|family|whose|who)$/u;

/** 'the father of | Ilse Brandt', 'Ilse Brandt | ’s father': what a person is to the name. */
function roleOn({ words }: ReadQuestion, { from, to }: WordRange): string | undefined {
  const start = withTypeWords(words, from);
  const before = words[start - 1]?.term === 'of' ? words[start - 2]?.term : undefined;
  const after = words[to]?.term === 's' && words[to]?.gap === 'apostrophe' ? words[to + 1]?.term : undefined;
  return [before, after].find((term) => term !== undefined && kinRole.test(term));
}

/** 'When did | Ilse Brandt die?', 'Where was the brig | Merrow built?': the name is what the question's verb goes with. */
function isAskedOf({ words }: ReadQuestion, { from }: WordRange): boolean {
  return auxiliary.test(words[withTypeWords(words, from) - 1]?.term ?? '');
}
