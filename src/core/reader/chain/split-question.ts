import { isNationality } from '../lexicon/countries.ts';
import { type NameInQuestion, namesInQuestion } from '../question/names-in-question.ts';
import { type ReadQuestion, readQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';
import { splitKinship } from './kinship.ts';
import {
  asking,
  isOwnedByMany,
  nounsFrom,
  nounsUpTo,
  ownedAfter,
  type Part,
  replaceRange,
  say,
  withArticle,
  withBrackets,
  withTypeWords,
} from './question-parts.ts';
import type { Split } from './split.ts';
import { splitBridge } from './split-bridge.ts';
import { splitClause } from './split-clause.ts';
import { splitSentences } from './split-sentences.ts';

const mostSplits = 4;
const deepest = 3;
/** 'date of birth' is one thing to ask, not a birth to find first. */
const compounds = new Set(
  'birth death burial citizenship origin residence foundation publication release formation construction establishment settlement'.split(
    ' ',
  ),
);
/** 'the village of Tolve' is Tolve. */
const typesOfPlaces = new Set(
  'village town city island isle river lake county state province kingdom republic port district region month year parish borough'.split(
    ' ',
  ),
);
const empty = new Set(['name', 'person', 'man', 'woman', 'one', 'year', 'date', 's']);

/** Ways to take a question apart, the likeliest first. Empty where it asks one thing only. */
export function splitQuestion(question: ReadQuestion, names: readonly NameInQuestion[]): readonly Split[] {
  const told = splitSentences(question) ?? splitKinship(question);
  if (told !== undefined) return [told];
  const seen = new Set<string>();
  return partsOf(question, names)
    .filter(({ range }) => leavesAQuestion(question, range) && !holdsQuestionWord(question, range))
    .filter(({ inner }) => !seen.has(inner) && seen.add(inner))
    .map(({ range, inner, kind }): Split => {
      return { kind, inner, outer: (answer) => replaceRange(question, range, answer) };
    })
    .concat(splitBridge(question, names))
    .slice(0, mostSplits);
}

function partsOf(question: ReadQuestion, names: readonly NameInQuestion[]): readonly Part[] {
  const anchors = names
    .map((name) => withBrackets(question, name))
    .filter((name) => isAnchor(question.words, name));
  return anchors.flatMap((name) => [
    ...possessive(question, name),
    ...(isOwnedByMany(question, name.to)
      ? []
      : [...ofPhrase(question, name), ...splitClause(question, name, anchors)]),
  ]);
}

/** How many things a question asks to be found before the last, as far as its grammar shows. */
export function nestedIn(question: ReadQuestion, names: readonly NameInQuestion[], depth = 0): number {
  const split = splitQuestion(question, names)[0];
  if (split === undefined || depth >= deepest) return 0;
  return 1 + nestedInPart(split.inner, depth + 1) + nestedInPart(split.outer('Nn'), depth + 1);
}

const remembered = new WeakMap<ReadQuestion, Map<number, number>>();

/** The same whatever passages are at hand. */
function nestedInPart(text: string, depth: number): number {
  const part = readQuestion(text);
  const own = remembered.get(part) ?? new Map<number, number>();
  remembered.set(part, own);
  const nested = own.get(depth) ?? nestedIn(part, namesInQuestion(part.words, []), depth);
  own.set(depth, nested);
  return nested;
}

/** 'Ilse Brandt's father', 'the Brandts' father' */
function possessive(question: ReadQuestion, name: NameInQuestion): readonly Part[] {
  const { words } = question;
  const owned = ownedAfter(question, name);
  const role = owned === undefined ? undefined : nounsFrom(words, owned);
  if (role === undefined) return [];
  const range = { from: withTypeWords(words, name.from), to: role.to };
  return [{ kind: 'owned', range, inner: `${asking(words, role)} ${say(question, range)}?` }];
}

/** 'the director of the film Her Own Way' */
function ofPhrase(question: ReadQuestion, name: NameInQuestion): readonly Part[] {
  const { words } = question;
  const of = withTypeWords(words, name.from) - 1;
  if (words[of]?.term !== 'of' && words[of]?.term !== 'for') return [];
  let role = nounsUpTo(words, of);
  if (role === undefined || typesOfPlaces.has(words[role.to - 1]?.term ?? '')) return [];
  if (compounds.has(words[role.to - 1]?.term ?? '') && words[role.from - 1]?.term === 'of') {
    role = { from: nounsUpTo(words, role.from - 1)?.from ?? role.from, to: role.to };
  }
  const range = { from: withArticle(words, role).from, to: name.to };
  return [
    {
      kind: 'owned',
      range,
      inner: `${asking(words, role)} the ${say(question, { from: role.from, to: name.to })}?`,
    },
  ];
}

/** Adjectives of nations name nothing that could be looked up. */
function isAnchor(words: readonly Word[], { from, to }: NameInQuestion): boolean {
  return !isNationality(
    words
      .slice(from, to)
      .map((word) => word.term)
      .join(' '),
  );
}

function holdsQuestionWord({ asked, focus }: ReadQuestion, { from, to }: WordRange): boolean {
  const at = asked.after - 1;
  if (at >= from && at < to) return true;
  return focus !== undefined && focus.from === asked.after && focus.from >= from && focus.from < to;
}

/** Something must be left to ask once the part is answered: a word that is no question word and not only of its kind. */
function leavesAQuestion({ words }: ReadQuestion, { from, to }: WordRange): boolean {
  return words.some((word, at) => (at < from || at >= to) && !word.isFunction && !empty.has(word.term));
}
