import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { finiteVerbs, isParticiple } from '../lexicon/verbs.ts';
import type { NameInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';

/** A noun phrase of the question, and the question that it answers. */
export type Part = {
  readonly kind: 'owned' | 'clause';
  readonly range: WordRange;
  readonly inner: string;
};

export const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that']);
export const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'where', 'whose', 'whom']);
export const prepositions: ReadonlySet<string> = new Set(
  'in at from to for on of by with under off into after'.split(' '),
);

export function nounsFrom(words: readonly Word[], from: number): WordRange | undefined {
  let to = from;
  while (to < words.length && to < from + 3 && (isNoun(words[to]) || isHyphened(words, to))) to++;
  return to > from ? { from, to } : undefined;
}

export function nounsUpTo(words: readonly Word[], to: number): WordRange | undefined {
  let from = to;
  while (from > 0 && from > to - 4 && (isNoun(words[from - 1]) || isHyphened(words, from - 1))) from--;
  return from < to ? { from, to } : undefined;
}

/** Half of a word like 'best-known': of nouns it says what they are, whatever words it is made of. */
function isHyphened(words: readonly Word[], at: number): boolean {
  return words[at]?.gap === 'hyphen' || words[at + 1]?.gap === 'hyphen';
}

function isNoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.isFunction &&
    !finiteVerbs.has(word.term) &&
    !/^(?:born|die|died|lie|lies|located)$/u.test(word.term)
  );
}

/** With the article before it, if there is one. */
export function withArticle(words: readonly Word[], { from, to }: WordRange): WordRange {
  return { from: articles.has(words[from - 1]?.term ?? '') ? from - 1 : from, to };
}

/** Lower-case words that say what the name is stay with it: 'the film | Her Own Way'. */
export function withTypeWords(words: readonly Word[], from: number): number {
  let start = from;
  while (start > 0 && isTypeWord(words[start - 1], words[start])) start--;
  // 'the whaling master | Ilse Brandt'
  const isCompound = start < from && /ing$/u.test(words[start - 1]?.term ?? '');
  if (isCompound && articles.has(words[start - 2]?.term ?? '')) start--;
  while (start > 0 && articles.has(words[start - 1]?.term ?? '')) start--;
  return start;
}

function isTypeWord(word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined || word.isFunction || word.isCapital || word.isNumber) return false;
  if (next?.gap !== 'space' && next?.gap !== 'quote') return false;
  return !finiteVerbs.has(word.term) && !isParticiple(word.term);
}

/** Where what a name owns begins: the father of 'Ilse Brandt’s father' and of 'the Brandts’ father'. Undefined where it owns nothing. */
export function ownedAfter(question: ReadQuestion, { to }: WordRange): number | undefined {
  const mark = question.words[to];
  if (mark?.term === 's' && mark.gap === 'apostrophe') return to + 1;
  return isOwnedByMany(question, to) ? to : undefined;
}

/** Whether an apostrophe after an s comes before the word: 'the Brandts’ | father'. What closes a quotation, 'the term ‘private schools’ | for', looks alike. */
export function isOwnedByMany({ text, words }: ReadQuestion, at: number): boolean {
  const [owner, owned] = [words[at - 1], words[at]];
  if (owner === undefined || owned === undefined || !owner.term.endsWith('s')) return false;
  const isMarked = /^['’]\s+$/u.test(text.slice(owner.end, owned.start));
  return isMarked && !/(?:^|[\s(])['‘][^'‘’]*$/u.test(text.slice(0, owner.end));
}

/** 'Her Own Way (1912 film)' goes as one. */
export function withBrackets({ text, words }: ReadQuestion, name: NameInQuestion): NameInQuestion {
  if (words[name.to]?.gap !== 'open') return name;
  const close = text.indexOf(')', words[name.to]?.start ?? 0);
  let to = name.to;
  while (to < words.length && (words[to]?.end ?? 0) <= close) to++;
  return { ...name, to };
}

/** 'Who is' or 'What is', by the noun that is asked for. */
export function asking(words: readonly Word[], role: WordRange): string {
  return kindOfNoun(words[role.to - 1]?.term ?? '') === 'person' ? 'Who is' : 'What is';
}

/** How to ask for a noun in a sentence that says something of it: 'Who', 'Which town', 'Which novel'. */
export function askingFor(noun: string): string {
  const head = noun.split(/\s+/u).at(-1) ?? noun;
  const kind = kindOfNoun(head.toLowerCase());
  if (kind === 'person') return 'Who';
  // 'spa town', 'mill town': texts on those who live there say 'town' at most.
  return `Which ${kind === 'place' ? head : noun}`;
}

/** The words as they stand, with a quotation mark that belongs to them. */
export function say({ text, words }: ReadQuestion, { from, to }: WordRange): string {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  const opens = /["“«]$/u.test(text.slice(0, start)) ? 1 : 0;
  const closes = /^["”»]/u.test(text.slice(end)) ? 1 : 0;
  return text.slice(start - opens, end + closes);
}

export function replaceRange({ text, words }: ReadQuestion, { from, to }: WordRange, answer: string): string {
  const before = text.slice(0, words[from]?.start ?? 0).replace(/["“«]$/u, '');
  const after = text.slice(words[to - 1]?.end ?? 0).replace(/^["”»]/u, '');
  return before + answer + after;
}
