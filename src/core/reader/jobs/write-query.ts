import { plainQuery, type Query, queryKey } from '../../query.ts';
import { isForeign, saysLittle } from '../../text/foreign-question.ts';
import { stopWords } from '../../text/stop-words.ts';
import { terms } from '../../text/tokenize.ts';
import { alternativesTo } from '../lexicon/synonyms.ts';
import { type ReadQuestion, readQuestion } from '../question/read-question.ts';
import { nameRuns } from '../spans/names.ts';
import type { Word } from '../text/words.ts';

/** Words that say what kind of answer is wanted, not what it is about. */
const askingWords = new Set(
  'year date day month name kind type sort number amount many much long old far'.split(' '),
);

/**
 * Another query for the same need, none of those tried: the words that say something, then names with what is asked of them, names alone, words
 * of like meaning, what is asked for in its other number, and each name by itself. Undefined where all of these were tried.
 */
export function writeQuery(question: string, avoid: readonly string[]): Query | undefined {
  const read = readQuestion(question);
  const tried = new Set(avoid.map(keyOf));
  const found = wordings(read).find((text) => text !== '' && !tried.has(keyOf(text)));
  return found === undefined ? undefined : plainQuery(found);
}

/** Queries of the same words would bring the same results, in whatever order. */
function keyOf(text: string): string {
  return queryKey(plainQuery(terms(text).join(' ')));
}

function wordings(question: ReadQuestion): readonly string[] {
  const isOther = isForeign(question.text);
  const names = namesOf(question, isOther);
  const content = contentOf(question, isOther);
  const rest = content.filter((word) => !names.some((name) => terms(name).includes(word)));
  // 'die' of a German question has nothing to do with death.
  const known = isOther ? [] : rest;
  const alternatives = known.flatMap((word) =>
    alternativesTo(word).map((other) => [...names, ...rest.filter((each) => each !== word), other].join(' ')),
  );
  return [
    [...names, ...rest].join(' '),
    content.filter((word) => !askingWords.has(word)).join(' '),
    ...alternatives.slice(0, 4),
    names.join(' '),
    inOtherNumber(question, { names, rest }),
    ...names,
    rest.join(' '),
  ];
}

/** `isOther`: the question is in another language than English. */
function namesOf({ text, words }: ReadQuestion, isOther: boolean): readonly string[] {
  const isEmpty = (word: Word | undefined) =>
    word?.isFunction === true || (isOther && saysLittle(word?.term ?? ''));
  return nameRuns(words, { from: 0, to: words.length }).flatMap(({ from, to }) => {
    let start = from;
    while (start < to && isEmpty(words[start])) start++;
    return start < to ? [text.slice(words[start]?.start ?? 0, words[to - 1]?.end ?? 0)] : [];
  });
}

function contentOf({ words }: ReadQuestion, isOther: boolean): readonly string[] {
  return [...new Set(words.map(({ term }) => term))].filter(
    (term) => !stopWords.has(term) && !(isOther && saysLittle(term)),
  );
}

/** All there is, with the noun that says what is asked for in its other number; '' where none does. Other words may be verbs, or no words of the question any more. */
function inOtherNumber(
  question: ReadQuestion,
  { names, rest }: { readonly names: readonly string[]; readonly rest: readonly string[] },
): string {
  const head = headOf(question);
  if (head === undefined || !rest.includes(head) || askingWords.has(head)) return '';
  return [...names, ...rest.map((word) => (word === head ? otherNumber(word) : word))].join(' ');
}

/** Where a verb is helped by 'did', what comes after it is whoever did, and then a verb. */
function headOf({ words, focus, asks, asked }: ReadQuestion): string | undefined {
  const isOfNoun = asks === 'what' || asks === 'which' || asks === 'who' || asks === 'how-many';
  const isHelped = /^(?:do|does|did)$/u.test(words[asked.after]?.term ?? '');
  return focus === undefined || !isOfNoun || isHelped ? undefined : words[focus.to - 1]?.term;
}

/** 'captains' -> 'captain', 'address' -> 'addresses', 'society' -> 'societies', and back. */
function otherNumber(word: string): string {
  if (/[^a-z]/u.test(word) || word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  if (/[^su]s$/u.test(word)) return word.slice(0, -1);
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
