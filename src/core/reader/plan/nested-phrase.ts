import {
  articles,
  asking,
  askingFor,
  nounsFrom,
  nounsUpTo,
  relatives,
  withArticle,
  withTypeWords,
} from '../chain/question-parts.ts';
import { isVerbAt } from '../chain/verb-groups.ts';
import { isNationality } from '../lexicon/countries.ts';
import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { isParticiple, withAuxiliary } from '../lexicon/verbs.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';
import { clauseEnd, verbGroup } from './clause-end.ts';
import { placeholder } from './needs-of-parts.ts';
import { phraseNames } from './phrase-names.ts';
import { withOwned } from './with-owned.ts';

/** A noun phrase of a question that something else is asked of, and the question that it answers. */
export type NestedPhrase = { readonly range: WordRange; readonly inner: string };

/**
 * The innermost noun phrase that is told by a name and not named itself: 'the country where Ilse Brandt was born', 'the director of Her Own Way', 'Tolve’s
 * county', 'the band that made Maiden Voyage', 'the Maiden Voyage singer'. English nests to the right, so it is the last one that begins before its name.
 */
export function nestedPhrase(question: ReadQuestion): NestedPhrase | undefined {
  const names = phraseNames(question).filter((name) => !isOfNation(question, name));
  // What stands between a name and the one before it is nearer to it than what stands before both.
  return lastPhrase(question, names, false) ?? lastPhrase(question, names, true);
}

function lastPhrase(
  question: ReadQuestion,
  names: readonly WordRange[],
  isFar: boolean,
): NestedPhrase | undefined {
  const asked = question.asked.after - 1;
  for (const [index, name] of [...names.entries()].toReversed()) {
    const owned = ownedBy(question, name) ?? roleOf(question, name);
    if (owned !== undefined && asksMore(question, owned.range)) return owned;
    const before = isFar ? 0 : (names[index - 1]?.to ?? 0);
    for (let at = name.from; at > before; at--) {
      const found = at === asked ? undefined : phraseAt(question, { name, at, names });
      if (found !== undefined && asksMore(question, found.range)) return found;
    }
  }
  return undefined;
}

/** Adjectives of nations name nothing that could be looked up. */
function isOfNation({ words }: ReadQuestion, { from, to }: WordRange): boolean {
  return isNationality(
    words
      .slice(from, to)
      .map(({ term }) => term)
      .join(' '),
  );
}

type Place = { readonly name: WordRange; readonly at: number; readonly names: readonly WordRange[] };

/** The phrase whose words on the name open at `at`: 'of', a relative, a participle, or nothing but the name. */
function phraseAt(question: ReadQuestion, { name, at, names }: Place): NestedPhrase | undefined {
  const held = withOwned(question, name);
  if (held === undefined) return undefined;
  const place = { name: held, at, names: names.map((each) => withOwned(question, each) ?? each) };
  return ofName(question, place) ?? told(question, place);
}

/** 'the director of the film Her Own Way', 'the place of birth of Ilse Brandt' */
function ofName(question: ReadQuestion, { name, at }: Place): NestedPhrase | undefined {
  const { words } = question;
  if (words[at]?.term !== 'of' || withTypeWords(words, withYear(words, name)) !== at + 1) return undefined;
  let role = nounsUpTo(words, at);
  if (role !== undefined && words[role.from - 1]?.term === 'of') {
    role = { from: nounsUpTo(words, role.from - 1)?.from ?? role.from, to: role.to };
  }
  if (role === undefined || !isAsked(question, role, name)) return undefined;
  const isArticled = articles.has(words[role.from - 1]?.term ?? '');
  // 'most remarkable creation of …': not any one.
  if (!isArticled && words[role.from - 1]?.term !== 'of') return undefined;
  const from = isArticled ? role.from - 1 : role.from;
  const of = slice(question, { from: at + 1, to: name.to });
  const noun = slice(question, role);
  return {
    range: { from, to: name.to },
    inner: placeOf(noun, of) ?? `${asking(words, headOf(words, role))} the ${noun} of ${of}?`,
  };
}

/** 'the head | of state of Tolve' */
function headOf(words: readonly Word[], role: WordRange): WordRange {
  const of = words.findIndex(({ term }, at) => term === 'of' && at > role.from && at < role.to);
  return of < 0 ? role : { from: role.from, to: of };
}

/** 'the winner of the 1999 Tolve Cup' */
function withYear(words: readonly Word[], { from, to }: WordRange): number {
  const isYear = words[from]?.gap === 'space' && words[from - 1]?.isNumber === true;
  const next = words[to];
  // Not 'the 1903 Tolve | revolution', but where a verb comes: 'did the winner of the 1999 Tolve Cup | play'.
  const isWhole =
    next === undefined ||
    next.isFunction ||
    next.gap !== 'space' ||
    words.some(({ term }) => /^d(?:id|oes)$/u.test(term));
  return isYear && isWhole ? from - 1 : from;
}

/** Whether the role is another thing than the name: 'the twin town of Tolve', 'the county of the town that …'; not 'the town of Tolve'. */
function isAsked(question: ReadQuestion, role: WordRange, name: WordRange): boolean {
  const { words } = question;
  const [first, head] = [words[role.from], words[headOf(words, role).to - 1]];
  const isRelated =
    relating.has(first?.term ?? '') && role.to - role.from > 1 && !numberedParts.test(head?.term ?? '');
  if (isRelated && head?.isCapital === false && !eventNouns.test(head.term) && !isDated(words, role))
    return true;
  const isTold = slice(question, name) === placeholder;
  const types = isTold ? sortsOfNames : typesOfNames;
  if (types.has(head?.term ?? '')) return false;
  return isThing(head) || placeOfLife.test(slice(question, role).toLowerCase());
}

/** 'the year of the first chart of Tolve': a chart that was made then, and is no thing to look up. */
function isDated(words: readonly Word[], role: WordRange): boolean {
  const of = withArticle(words, role).from - 1;
  return words[of]?.term === 'of' && kindOfNoun(words[of - 1]?.term ?? '') === 'date';
}

/** 'the second season of Merrow': a part of it by its number, which has no other name. */
const numberedParts =
  /^(?:seasons?|episodes?|editions?|volumes?|chapters?|halves|half|stages?|rounds?|legs?|phases?|scenes?|acts?|goals?|days?|years?|decades?|weeks?|months?|centur(?:y|ies)|lines?|verses?|words?)$/u;
/** They say how one thing stands to another: whatever noun comes after them, of a name it is not that name. */
const relating: ReadonlySet<string> = new Set(
  'twin favourite favorite preferred sister mother daughter parent partner namesake rival neighbouring first second third last main chief principal largest biggest smallest oldest newest longest highest tallest nearest closest best next previous northern southern eastern western'.split(
    ' ',
  ),
);

/** What is asked by 'where' reads better so. */
function placeOf(noun: string, of: string): string | undefined {
  const place = noun.toLowerCase();
  if (/^(?:birthplace|(?:place|city|town|village) of birth)$/u.test(place)) return `Where was ${of} born?`;
  if (/^(?:place|city|town|village) of death$/u.test(place)) return `Where did ${of} die?`;
  return /^(?:seat|headquarters|location)$/u.test(place) ? `Where is ${of}?` : undefined;
}

/** Whether something else can be asked of what the noun names: of a director or a capital, not of a length or a foundation. */
function isThing(noun: Word | undefined): boolean {
  const kind =
    noun === undefined || noun.isCapital || eventNouns.test(noun.term) ? undefined : kindOfNoun(noun.term);
  return kind === 'person' || kind === 'place' || kind === 'organisation';
}

const placeOfLife = /^(?:(?:place|city|town|village|country) of (?:birth|death)|place of \p{Ll}+)$/u;
/** They name what was done as well as what came of it. */
const eventNouns = /^(?:foundation|settlement)$/u;

/** 'the city of Tolve' is Tolve. */
const typesOfNames: ReadonlySet<string> = new Set(
  'village town city island isle river lake county state province kingdom republic port district region parish borough kind type sort name part'.split(
    ' ',
  ),
);
/** Of what was told first as well: 'the name of #1' asks for nothing else. */
const sortsOfNames: ReadonlySet<string> = new Set('kind type sort name part'.split(' '));

/** 'Ilse Brandt’s father', 'Ilse Brandt’s city of birth' */
function ownedBy(question: ReadQuestion, name: WordRange): NestedPhrase | undefined {
  const { words } = question;
  const mark = words[name.to];
  const role = withoutVerb(question, nounsFrom(words, name.to + 1));
  if (mark?.term !== 's' || mark.gap !== 'apostrophe' || role === undefined) return undefined;
  // 'Ilse Brandt’s daughter Anna' is Anna.
  if (words.slice(role.from, role.to + 1).some(({ isCapital, gap }) => isCapital && gap === 'space'))
    return undefined;
  const isRelating = relating.has(words[role.from]?.term ?? '') && role.to - role.from > 1;
  if (!isRelating && !isThing(words[role.to - 1])) return undefined;
  const isCompound = words[role.to]?.term === 'of' && words[role.to + 1]?.term === 'birth';
  const to = isCompound ? role.to + 2 : role.to;
  const whose = slice(question, name);
  const noun = slice(question, { from: role.from, to });
  const range = { from: withTypeWords(words, name.from), to };
  if (/^(?:birthplace|(?:place|city|town|village) of birth|birth (?:place|city|town))$/u.test(noun))
    return { range, inner: `Where was ${whose} born?` };
  return { range, inner: `${asking(words, role)} ${whose}'s ${noun}?` };
}

/** 'did Tolve’s mayor | invade', 'Tolve’s mayor | lived in': the verb after a role looks like a noun, or like a participle. */
function withoutVerb({ words, text }: ReadQuestion, role: WordRange | undefined): WordRange | undefined {
  if (role === undefined || isThing(words[role.to - 1])) return role;
  const hasAuxiliary = /\b(?:did|does|do|will|would|can|could)\b/iu.test(
    text.slice(0, words[role.from]?.start ?? 0),
  );
  for (let to = role.to - 1; to > role.from; to--) {
    const isVerb = words[to]?.isCapital === false && (hasAuxiliary || /ed$/u.test(words[to]?.term ?? ''));
    if (isVerb && isThing(words[to - 1])) return { from: role.from, to };
  }
  return role;
}

/** 'the Maiden Voyage singer' */
function roleOf(question: ReadQuestion, name: WordRange): NestedPhrase | undefined {
  const { words } = question;
  const [role, next] = [words[name.to], words[name.to + 1]];
  const isRole = role !== undefined && !role.isCapital && role.gap !== 'comma' && !role.isFunction;
  if (
    !isRole ||
    !/^(?:sing|perform|direct|compos|produc|writ|auth|act)\p{L}*(?:er|or|ress)$/u.test(role.term)
  )
    return undefined;
  if (next !== undefined && next.gap === 'space' && !next.isFunction && !isVerbAt(words, name.to + 1))
    return undefined;
  const from = articles.has(words[name.from - 1]?.term ?? '') ? name.from - 1 : name.from;
  const of = slice(question, name);
  return { range: { from, to: name.to + 1 }, inner: `Who is the ${role.term} of ${of}?` };
}

/** 'the country where …', 'the film directed by …', 'the company … is part of' */
function told(question: ReadQuestion, { name, at, names }: Place): NestedPhrase | undefined {
  const { words } = question;
  const opening = openingAt(question, at, name);
  const head = opening === undefined ? undefined : nounsUpTo(words, opening.from);
  if (opening === undefined || head === undefined) return undefined;
  const article = words[head.from - 1];
  // At the very start it is what the question is about, unless that asks later: 'The port where … lies on which river?'
  const isStart = head.from < 2 && question.asked.after - 1 < at;
  if (article?.term !== 'the' || isStart || words[head.to - 1]?.isCapital === true) return undefined;
  const end = clauseEnd(question, { opening, name, names, article: head.from - 1 });
  if (end === undefined) return undefined;
  const clause = { from: opening.to, to: end };
  return {
    range: { from: head.from - 1, to: end },
    inner: asksFor(question, { noun: slice(question, head), opening, clause, name }),
  };
}

/** Prepositions before a relative: 'the person after whom the strait is named'. */
const leadingIn =
  /^(?:in|at|on|from|to|for|of|by|with|after|under|near|through|past|behind|against|about|over|into)$/u;

const bareHeads: ReadonlySet<string> = new Set(
  'country state city town village county province region district territory place area company league team club band group party school university organisation organization network label continent island range'.split(
    ' ',
  ),
);

function openingAt({ words }: ReadQuestion, at: number, name: WordRange): WordRange | undefined {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined || before === undefined || (word.gap !== 'space' && word.gap !== 'comma'))
    return undefined;
  if (relatives.has(word.term)) {
    const isAfterPreposition = leadingIn.test(before.term);
    if (before.isFunction && !isAfterPreposition) return undefined;
    return { from: isAfterPreposition ? at - 1 : at, to: at + 1 };
  }
  if (word.gap === 'comma' || before.isFunction || before.isCapital) return undefined;
  // 'the first person to chart the bay'
  if (word.term === 'to' && isPlainWord(words[at + 1])) return { from: at, to: at };
  if (isParticiple(word.term) && !word.isCapital && at < name.from) return { from: at, to: at };
  const start = words[name.from - 1]?.term === 'the' ? name.from - 1 : name.from;
  const isBare = at === start && bareHeads.has(before.term) && isVerbAt(words, name.to);
  return isBare ? { from: at, to: at } : undefined;
}

function isPlainWord(word: Word | undefined): boolean {
  return word !== undefined && !word.isFunction && !word.isCapital && !word.isNumber;
}

type Clause = {
  readonly noun: string;
  readonly opening: WordRange;
  readonly clause: WordRange;
  readonly name: WordRange;
};

const places =
  /^(?:country|state|city|town|village|county|province|region|district|territory|place|area|continent|island)$/u;

/** The question that a clause on a noun answers. */
function asksFor(question: ReadQuestion, { noun, opening, clause, name }: Clause): string {
  const { words } = question;
  const rest = slice(question, clause);
  const opened = opening.from === opening.to ? '' : slice(question, opening).toLowerCase();
  const first = words[clause.from];
  // 'the country containing Tolve', 'the district that contains Tolve': texts say that Tolve is in it.
  if (
    places.test(lastWord(noun)) &&
    /^contain(?:s|ing|ed)$/u.test(first?.term ?? '') &&
    clause.to === name.to
  )
    return `In which ${noun} is ${slice(question, { from: clause.from + 1, to: clause.to })}?`;
  if (opened === '' && first?.term === 'to')
    return `${kindOfNoun(lastWord(noun)) === 'person' ? 'Who' : 'What'} was the ${noun} ${rest}?`;
  if (
    opened === '' &&
    first !== undefined &&
    clause.from < name.from &&
    isParticiple(first.term) &&
    !first.isCapital
  ) {
    return `${kindOfNoun(lastWord(noun)) === 'person' ? 'Who' : 'Which'} is the ${noun} ${rest}?`;
  }
  if (opened === 'whose') return `Which ${noun}'s ${rest}?`;
  if (isVerbAt(words, clause.from)) return `${askingFor(noun)} ${rest}?`;
  const verb = verbGroup(words, name.to);
  const isBe = /^(?:is|was|are|were|will|would|can|could|may|must|should)$/u.test(words[name.to]?.term ?? '');
  const preposition = leadingIn.exec(opened.split(' ')[0] ?? '')?.[0];
  const isStranded = verb.isStranded && verb.to === clause.to;
  const isIn = !isStranded && (opened === 'where' || (opened === '' && places.test(lastWord(noun))));
  const lead = preposition ?? (isIn ? 'in' : undefined);
  const which =
    lead === undefined ? `Which ${noun}` : `${lead.charAt(0).toUpperCase()}${lead.slice(1)} which ${noun}`;
  const isPlace = lead === 'in' && lastWord(noun) === 'place';
  const subject = slice(question, { from: clause.from, to: name.to });
  if (!isBe) {
    const done = withAuxiliary(words[name.to]);
    const more = name.to + 1 < clause.to ? ` ${slice(question, { from: name.to + 1, to: clause.to })}` : '';
    if (done !== undefined)
      return `${isPlace ? 'Where' : which} ${done.auxiliary} ${subject} ${done.verb}${more}?`;
    if (/^(?:that|which|who)$/u.test(opened) && isSubject(words, clause, name))
      return `${askingFor(noun)} ${rest}?`;
    // A verb that no rule takes back to its plain form stays, and the question word comes last.
    return isPlace ? `${rest} where?` : `${rest} ${which.charAt(0).toLowerCase()}${which.slice(1)}?`;
  }
  const after = name.to + 1 < clause.to ? ` ${slice(question, { from: name.to + 1, to: clause.to })}` : '';
  return `${isPlace ? 'Where' : which} ${words[name.to]?.term ?? 'is'} ${subject}${after}?`;
}

/** 'that borders the east of Tolve', 'who broke the law in Tolve': what stands before the name is a verb, and not its subject. */
function isSubject(words: readonly Word[], { from }: WordRange, name: WordRange): boolean {
  const first = words[from];
  return (
    from < name.from && first !== undefined && !first.isFunction && !first.isCapital && first.gap === 'space'
  );
}

function lastWord(noun: string): string {
  return noun.toLowerCase().split(/\s+/u).at(-1) ?? '';
}

const sayingOf = /^(?:named|known|famous|noted)$/u;

const saysLittle: ReadonlySet<string> = new Set('name person one s'.split(' '));

/** Something is asked of the phrase: a word of content stands outside it, and it is no part of what the question asks for by its noun. */
function asksMore({ words, asked, asks, focus }: ReadQuestion, { from, to }: WordRange): boolean {
  const at = asked.after - 1;
  if (at >= from && at < to) return false;
  // 'What is | the country where Baure is located | named after?'
  if (sayingOf.test(words[to]?.term ?? '') && words.length - to <= 2) return true;
  if (focus !== undefined && focus.from === asked.after && focus.from >= from && focus.from < to)
    return false;
  const isMore = words.some(
    (word, index) => (index < from || index >= to) && !word.isFunction && !saysLittle.has(word.term),
  );
  // 'Where is | the press that published Merrow?', and not 'Where is | the town where Merrow was written?'
  if (asks === 'where' && to - from > 2)
    return isMore || !words.slice(from, from + 3).some(({ term }) => kindOfNoun(term) === 'place');
  return isMore;
}

export function slice({ text, words }: ReadQuestion, { from, to }: WordRange): string {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  const opens = /["“«]$/u.test(text.slice(0, start)) ? 1 : 0;
  const closes = /^["”»]/u.test(text.slice(end)) ? 1 : 0;
  const brackets = text.slice(start, end).includes('(') && text.charAt(end) === ')' ? 1 : 0;
  return text.slice(start - opens, end + closes + brackets);
}
