import { isNationality } from '../lexicon/countries.ts';
import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { finiteVerbs, isParticiple } from '../lexicon/verbs.ts';
import { type NameInQuestion, namesInQuestion } from '../question/names-in-question.ts';
import { type ReadQuestion, readQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';
import { splitKinship } from './kinship.ts';
import { splitSentences } from './split-sentences.ts';

/** A question that asks by way of another: what to find out first, and the question with the answer in its place. */
export type Split = { readonly inner: string; readonly outer: (answer: string) => string };

const mostSplits = 4;
const articles = new Set(['the', 'a', 'an', 'this', 'that']);
const relatives = new Set(['who', 'which', 'that', 'where', 'whose', 'whom']);
const prepositions = new Set(['in', 'at', 'from', 'to', 'for', 'on', 'of', 'by', 'with', 'under']);
/** 'date of birth' is one thing to ask, not a birth to find first. */
const compounds = new Set([
  'birth',
  'death',
  'burial',
  'citizenship',
  'origin',
  'residence',
  'foundation',
  'publication',
  'release',
  'formation',
  'construction',
  'establishment',
]);

/** 'the village of Tolve' is Tolve. */
const typesOfPlaces = new Set(
  'village town city island isle river lake county state province kingdom republic port district region month year parish borough county'.split(
    ' ',
  ),
);

/** Ways to take a question apart, the one with the longest inner part last. Empty where it asks one thing only. */
export function splitQuestion(question: ReadQuestion, names: readonly NameInQuestion[]): readonly Split[] {
  const told = splitSentences(question) ?? splitKinship(question);
  if (told !== undefined) return [told];
  const anchors = names
    .map((name) => withBrackets(question, name))
    .filter((name) => isAnchor(question.words, name));
  const parts = anchors.flatMap((name) => [
    ...possessive(question, name),
    ...ofPhrase(question, name),
    ...clause(question, name, anchors),
  ]);
  const seen = new Set<string>();
  return parts
    .filter(({ range }) => leavesAQuestion(question, range) && !holdsQuestionWord(question, range))
    .filter(({ inner }) => !seen.has(inner) && seen.add(inner))
    .map(({ range, inner }) => ({ inner, outer: (answer: string) => replaceRange(question, range, answer) }))
    .concat(bridge(question, names))
    .slice(0, mostSplits);
}

/**
 * 'The Merrow was bought by a seafarer who was born in which town?': the noun before the last clause is what to find first. Only where the
 * question word stands in that clause.
 */
function bridge(question: ReadQuestion, names: readonly NameInQuestion[]): readonly Split[] {
  const { words, asked } = question;
  const at = asked.after - 1;
  for (let opening = at; opening > 2; opening--) {
    const from = bridgeOpening(words, opening, at);
    if (from === undefined) continue;
    const head = nounsUpTo(words, from.from);
    const article = head === undefined ? -1 : head.from - 1;
    if (
      head === undefined ||
      !articles.has(words[article]?.term ?? '') ||
      !names.some((name) => name.to <= article)
    )
      continue;
    const statement = say(question, { from: 0, to: article });
    const rest = question.text.slice(words[from.to]?.start ?? 0);
    return [{ inner: `Which ${say(question, head)} ${statement}?`, outer: (answer) => `${answer} ${rest}` }];
  }
  return [];
}

/** 'who', 'which', 'whose' and the like, or a participle, before the question word; a preposition right before it. */
function bridgeOpening(words: readonly Word[], opening: number, at: number): WordRange | undefined {
  const word = words[opening];
  if (word === undefined || opening >= at) return undefined;
  if (relatives.has(word.term)) return { from: opening, to: opening + 1 };
  if (isParticiple(word.term) && !word.isCapital && words[opening - 1]?.isFunction === false)
    return { from: opening, to: opening };
  return opening === at - 1 && prepositions.has(word.term) ? { from: opening, to: opening } : undefined;
}

const deepest = 3;

/** How many things a question asks to be found before the last, as far as its grammar shows. */
export function nestedIn(question: ReadQuestion, names: readonly NameInQuestion[], depth = 0): number {
  const split = splitQuestion(question, names)[0];
  if (split === undefined || depth >= deepest) return 0;
  const nested = [split.inner, split.outer('Nn')].map((text) => {
    const part = readQuestion(text);
    return nestedIn(part, namesInQuestion(part.words, []), depth + 1);
  });
  return 1 + nested.reduce((sum, each) => sum + each, 0);
}

/** A noun phrase of the question, and the question that it answers. */
type Part = { readonly range: WordRange; readonly inner: string };

/** 'Ilse Brandt's father' */
function possessive(question: ReadQuestion, name: NameInQuestion): readonly Part[] {
  const { words } = question;
  const mark = words[name.to];
  if (mark?.term !== 's' || mark.gap !== 'apostrophe') return [];
  const role = nounsFrom(words, name.to + 1);
  if (role === undefined) return [];
  const range = { from: withTypeWords(words, name.from), to: role.to };
  return [{ range, inner: `${asking(words, role)} ${say(question, range)}?` }];
}

/** 'the director of the film Her Own Way' */
function ofPhrase(question: ReadQuestion, name: NameInQuestion): readonly Part[] {
  const { words } = question;
  const start = withTypeWords(words, name.from);
  const of = start - 1;
  if (words[of]?.term !== 'of' && words[of]?.term !== 'for') return [];
  let role = nounsUpTo(words, of);
  if (role === undefined || typesOfPlaces.has(words[role.to - 1]?.term ?? '')) return [];
  if (compounds.has(words[role.to - 1]?.term ?? '') && words[role.from - 1]?.term === 'of') {
    role = { from: nounsUpTo(words, role.from - 1)?.from ?? role.from, to: role.to };
  }
  const from = articles.has(words[role.from - 1]?.term ?? '') ? role.from - 1 : role.from;
  const range = { from, to: name.to };
  return [{ range, inner: `${asking(words, role)} the ${say(question, { from: role.from, to: name.to })}?` }];
}

/** 'the country where the river Ash rises', 'the band that made Maiden Voyage', 'the film directed by Ann Bell' */
function clause(
  question: ReadQuestion,
  name: NameInQuestion,
  names: readonly NameInQuestion[],
): readonly Part[] {
  const { words } = question;
  for (let at = name.from - 1; at > 0; at--) {
    const opening = openingAt(words, at);
    if (opening === undefined) continue;
    const head = nounsUpTo(words, opening.from);
    if (head === undefined || head.from === 0) continue;
    return endsOf(words, name, names).map((to) => {
      const from = articles.has(words[head.from - 1]?.term ?? '') ? head.from - 1 : head.from;
      return { range: { from, to }, inner: innerOfClause(question, { head, opening, to }) };
    });
  }
  return [];
}

/** Where a clause on a noun begins: 'where', 'in which', 'that', or a participle right after the noun. */
function openingAt(words: readonly Word[], at: number): WordRange | undefined {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined || before === undefined || word.gap !== 'space') return undefined;
  if (relatives.has(word.term)) {
    if (before.isFunction && !prepositions.has(before.term)) return undefined;
    return prepositions.has(before.term) ? { from: at - 1, to: at + 1 } : { from: at, to: at + 1 };
  }
  return isParticiple(word.term) && !word.isCapital && !before.isFunction ? { from: at, to: at } : undefined;
}

type Clause = { readonly head: WordRange; readonly opening: WordRange; readonly to: number };

/** 'the country where the Ash rises' -> 'Which country the Ash rises?': the reader goes by words, not by grammar. */
function innerOfClause(question: ReadQuestion, { head, opening, to }: Clause): string {
  return `Which ${say(question, head)} ${say(question, { from: opening.to, to })}?`;
}

/**
 * Where the clause around a name may end: after its verb ('the place where Brandt was born | rises'), at the comma or the end, before its verb, or
 * right after the name.
 */
function endsOf(
  words: readonly Word[],
  name: NameInQuestion,
  names: readonly NameInQuestion[],
): readonly number[] {
  let to = name.to;
  while (to < words.length && words[to]?.gap !== 'comma' && words[to]?.gap !== 'end') to++;
  const verb = words.findIndex((word, at) => at >= name.to && at < to && isVerb(word));
  const next = names.find((each) => each.from >= name.to && each.from < to);
  const ends = [
    verb < 0 ? to : Math.min(to, afterVerb(words, verb)),
    to,
    next?.to ?? to,
    verb < 0 ? name.to : verb,
    name.to,
  ];
  return [...new Set(ends)].filter((end) => end >= name.to);
}

const plainVerbs = new Set(
  'die died born lie lies lived studied rises rise runs flows stands starts began ended won lost wrote came went found sank sailed married'.split(
    ' ',
  ),
);

function isVerb(word: Word): boolean {
  return (
    finiteVerbs.has(word.term) || plainVerbs.has(word.term) || (isParticiple(word.term) && !word.isCapital)
  );
}

function isVerbAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isVerb(word);
}

/** 'was born', 'is located in', 'died': the verb with what belongs to it. */
function afterVerb(words: readonly Word[], verb: number): number {
  let to = verb + 1;
  const isAuxiliary = /^(?:is|was|are|were|has|had|have|did|does|do|been)$/u.test(words[verb]?.term ?? '');
  if (isAuxiliary && isVerbAt(words, to)) to++;
  const isStranded =
    prepositions.has(words[to]?.term ?? '') && (to + 1 >= words.length || isVerbAt(words, to + 1));
  return isStranded ? to + 1 : to;
}

/** Lower-case words that say what the name is stay with it: 'the film | Her Own Way'. */
function withTypeWords(words: readonly Word[], from: number): number {
  let start = from;
  while (start > 0 && isTypeWord(words[start - 1], words[start])) start--;
  while (start > 0 && articles.has(words[start - 1]?.term ?? '')) start--;
  return start;
}

function isTypeWord(word: Word | undefined, next: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.isFunction &&
    !word.isCapital &&
    !word.isNumber &&
    next?.gap === 'space' &&
    !finiteVerbs.has(word.term) &&
    !isParticiple(word.term)
  );
}

function nounsFrom(words: readonly Word[], from: number): WordRange | undefined {
  let to = from;
  while (to < words.length && to < from + 3 && isNoun(words[to])) to++;
  return to > from ? { from, to } : undefined;
}

function nounsUpTo(words: readonly Word[], to: number): WordRange | undefined {
  let from = to;
  while (from > 0 && from > to - 4 && isNoun(words[from - 1])) from--;
  return from < to ? { from, to } : undefined;
}

function isNoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.isFunction &&
    !finiteVerbs.has(word.term) &&
    !/^(?:born|die|died|lie|located)$/u.test(word.term)
  );
}

function asking(words: readonly Word[], role: WordRange): string {
  return kindOfNoun(words[role.to - 1]?.term ?? '') === 'person' ? 'Who is' : 'What is';
}

/** 'Her Own Way (1912 film)' goes as one. */
function withBrackets({ text, words }: ReadQuestion, name: NameInQuestion): NameInQuestion {
  if (words[name.to]?.gap !== 'open') return name;
  const close = text.indexOf(')', words[name.to]?.start ?? 0);
  let to = name.to;
  while (to < words.length && (words[to]?.end ?? 0) <= close) to++;
  return { ...name, to };
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
  return words.some((word, at) => (at < from || at >= to) && !word.isFunction && !isEmpty(word.term));
}

function isEmpty(term: string): boolean {
  return ['name', 'person', 'man', 'woman', 'one', 'year', 'date', 's'].includes(term);
}

function say({ text, words }: ReadQuestion, { from, to }: WordRange): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
}

function replaceRange({ text, words }: ReadQuestion, { from, to }: WordRange, answer: string): string {
  return text.slice(0, words[from]?.start ?? 0) + answer + text.slice(words[to - 1]?.end ?? 0);
}
