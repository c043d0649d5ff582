import { stem } from '../../text/stem.ts';
import { terms } from '../../text/tokenize.ts';
import { countProblem } from '../jobs/count-problem.ts';
import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { measureAsked, unitMeasure } from '../lexicon/measures.ts';
import { withAuxiliary } from '../lexicon/verbs.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { datesIn, isTimeOfDay } from '../spans/dates.ts';
import { numbersIn } from '../spans/numbers.ts';
import { readWords } from '../text/words.ts';

/** Common words that a name may have: 'the mill town of Tolve', 'a house beside the toll gate' no more. */
const mostCommon = 2;

/** A span that was read, the sentence that holds it, and what the passage is called. */
export type Stated = { readonly text: string; readonly sentence: string; readonly title: string };

/**
 * Whether what was read can answer the question by its form: a name where it asks for a person, a place or a body, a date where it asks when, no amount where it asks why, a number where it asks how many, and that of what is to be
 * counted or measured. A reader that learnt from paragraphs which do answer points at the next best thing where none does.
 */
export function fitsKind(question: ReadQuestion, stated: Stated): boolean {
  // 'It has no parent' names none.
  if (/^(?:yes|no|not)$/iu.test(stated.text)) return false;
  if (question.expects === 'person' && asksName.test(question.text) && !hasName(stated)) return false;
  if (question.expects === 'date') {
    const { text } = stated;
    return datesIn(text).length + numbersIn(text).length > 0 || isTimeOfDay(text);
  }
  if (question.expects === 'place' && isOtherFeature(question, stated)) return false;
  if (isNobody(question, stated)) return false;
  if (question.expects === 'person' && (circumstance.test(stated.text) || isOtherParty(question, stated)))
    return false;
  // 'on the meadow behind the tower' says where, though it names nothing.
  if (question.asks === 'where' && whereabouts.test(stated.text)) return true;
  if (question.expects === 'place' || question.expects === 'person' || question.expects === 'organisation')
    return mayBeName(stated.text);
  if (question.expects === 'reason')
    return numbersIn(stated.text)[0]?.start !== 0 && !timeAlone.test(stated.text);
  if (question.expects !== 'number') return true;
  if (!isOneNumber(stated.text) || isOrdering(stated)) return false;
  // A ship may be in the name of a company without the company having any.
  const asked = new Set(question.words.filter((word) => word.isCapital).map((word) => word.stem));
  const title = terms(stated.title).map(stem);
  const said = new Set([...terms(stated.sentence).map(stem), ...title.filter((each) => !asked.has(each))]);
  return (
    countProblem(question, said) === undefined &&
    isMeasured(question, stated, said) &&
    isLasting(question, stated) &&
    areHeads(question, stated) &&
    !isOfOtherDoing(question, stated)
  );
}

/** 'autumn' says when something ends, and not why it began. */
const timeAlone =
  /^(?:(?:in|by|until|till|since|next|last|this|the|early|late|mid)[\s-])*(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|today|tomorrow|yesterday|tonight|weekends?|morning|afternoon|evening)$/iu;

const asksName = /\b(?:is|was) the (?:\p{L}+ )?name of\b/iu;

/** A word with a capital; where a text is written without any, whatever it says. */
function hasName({ text, sentence }: Stated): boolean {
  return /\p{Lu}/u.test(text) || !/\p{Lu}/u.test(sentence);
}

const asksRole = /^who\s+(?:is|was)\s+the\s+(\p{L}[\p{L} -]*?)\s*\?*$/iu;

/** 'Hilde Broos will write to the mayor' does not say that she is the mayor. */
function isOtherParty({ text: question }: ReadQuestion, { text, sentence }: Stated): boolean {
  const [, role = ''] = asksRole.exec(question.trim()) ?? [];
  if (role === '') return false;
  const at = sentence.toLowerCase().indexOf(role.toLowerCase());
  const before =
    /\b(to|with|from|for|against|ask|asks|asked|told|tell|met|meet|thank|thanked|by)\s+the\s+$/iu.exec(
      sentence.slice(0, Math.max(0, at)),
    );
  const after = sentence.slice(at + role.length).trimStart();
  return before !== null && !after.startsWith(text) && !after.startsWith(`, ${text}`);
}

/** 'there at half past ten' says where and when, and not who; 'I' is nobody where no text says who speaks. */
const circumstance =
  /^(?:(?:I|me|you|we|us|they|them|he|him|she|her|it|who)$|(?:there|here|at|in|on|from|to|after|before|since|during|until)\s)/iu;

const whereabouts =
  /^(?:on|in|at|behind|under|near|beside|next to|between|above|below|opposite|inside|outside|along|in front of)\s/iu;

/** A name, or a word or two for what has none: 'Chinese journalist, an early member of the party' names no country. */
function mayBeName(text: string): boolean {
  return (
    readWords(text).filter((word) => !word.isFunction && !word.isCapital && !word.isNumber).length <=
    mostCommon
  );
}

/** 'TV' of 'TV executive Reg Watson' says what he is, and is nobody. */
export function isNobody(
  { expects }: ReadQuestion,
  { text, sentence }: Pick<Stated, 'text' | 'sentence'>,
): boolean {
  if (expects !== 'person') return false;
  const from = sentence.indexOf(text);
  const between = /^((?:\s+\p{Ll}[\p{L}-]*){1,3})\s+\p{Lu}/u.exec(sentence.slice(from + text.length))?.[1];
  const words = readWords(between ?? '');
  // 'Jonas Vey and the novelist Ada Vey' are two.
  if (from < 0 || words.some((word) => word.isFunction)) return false;
  const noun = words.at(-1)?.term;
  return noun !== undefined && (kindOfNoun(noun) === 'person' || noun === 'executive');
}

/** Of 'eleven, seven' neither is meant. */
function isOneNumber(text: string): boolean {
  const [first, second] = numbersIn(text);
  return (
    first !== undefined && (second === undefined || !/^\s*,\s*$/u.test(text.slice(first.end, second.start)))
  );
}

/** '8' of '8. Leaving' numbers a heading or an item of a list. */
function isOrdering({ text, sentence }: Stated): boolean {
  return sentence.startsWith(text) && /^[.)]\s+\p{L}/u.test(sentence.slice(text.length));
}

const asksLasting = /\bhow (?:long|old)\b/iu;
/** How long these are is no time. */
const asksExtent =
  /\bhow long (?:is|was|are|were) [^?]*\b(?:line|railway|bridge|river|stream|road|street|avenue|tunnel|canal|wall|pier|quay|beach|coast|trail|path|ship|boat|island|lake|hall|building)s?\s*\?*$/iu;
const yearOf = /^(?:1\d{3}|20\d{2})$/u;

/** 'For how long …' and 'how old …' are answered by a number with its unit, a year, or one of whose age the sentence tells; '1' of a numbered list is none. */
function isLasting({ text: question }: ReadQuestion, { text, sentence }: Stated): boolean {
  const number = numbersIn(text)[0];
  if (!asksLasting.test(question) || number === undefined || yearOf.test(text.trim())) return true;
  const from = sentence.indexOf(text);
  const rest = from < 0 ? text.slice(number.end) : sentence.slice(from + number.end);
  if (asksExtent.test(question) && unitMeasure(rest.toLowerCase()) === 'time') return false;
  return (
    unitMeasure(rest.toLowerCase()) !== undefined ||
    /^[\s-]*(?:more\s+)?(?:decade|centur|generation|season|term|night|page|line)/iu.test(rest) ||
    /\b(?:aged?|old|turn(?:s|ed)|birthday|long|length|lasts?|lasted|took|takes?)\b/iu.test(sentence)
  );
}

/** '163 riders started and 151 finished': between the first number and what is asked of stands another, of which it is said. */
function isOfOtherDoing({ asks, focus, words }: ReadQuestion, { text, sentence }: Stated): boolean {
  const verb = focus === undefined ? undefined : words[focus.to];
  if (asks !== 'how-many' || withAuxiliary(verb)?.auxiliary !== 'did') return false;
  const from = sentence.indexOf(text);
  const rest = sentence.slice(Math.max(0, from) + text.length);
  const done = readWords(rest).find(({ term }) => term === verb?.term);
  const before = readWords(sentence.slice(0, Math.max(0, from)));
  if (done === undefined || before.some(({ term }) => term === verb?.term)) return false;
  return numbersIn(rest.slice(0, done.start)).length > 0;
}

/** How large a crew is, no tons tell. */
function areHeads({ text: question }: ReadQuestion, { text, sentence }: Stated): boolean {
  if (!ofHeads.test(question)) return true;
  const from = sentence.indexOf(text);
  const number = numbersIn(text)[0];
  return (
    from < 0 || unitMeasure(sentence.slice(from + (number?.end ?? text.length)).toLowerCase()) === undefined
  );
}

const ofHeads =
  /\b(?:crew|staff|population|membership|audience|garrison|workforce|congregation|army|fleet|herd|flock)\b/iu;

/** 'On which river …' is not answered by 'the island of Theddock', nor by 'Theddock Bay'. */
function isOtherFeature({ focus, words }: ReadQuestion, { text, sentence }: Stated): boolean {
  const asked = featureOf(focus === undefined ? undefined : words[focus.to - 1]?.term);
  const from = sentence.indexOf(text);
  if (asked === undefined || from < 0) return false;
  const before = /(\p{L}+)\s+of\s+(?:the\s+)?$/u.exec(sentence.slice(0, from))?.[1]?.toLowerCase();
  const last = terms(text).at(-1);
  return [before, last].some((noun) => {
    const said = featureOf(noun);
    return said !== undefined && said !== asked;
  });
}

/** What lies in a landscape, by groups whose words stand for each other. */
const features = [
  'river stream creek brook',
  'island isle islet archipelago',
  'lake lagoon reservoir loch',
  'mountain hill peak volcano',
  'bay gulf sound inlet fjord',
  'strait channel',
  'cape headland promontory',
  'desert',
  'forest wood woods',
  'street road avenue lane',
].map((words) => new Set(words.split(' ')));

function featureOf(noun: string | undefined): number | undefined {
  const at = features.findIndex((group) => group.has(noun ?? ''));
  return at < 0 ? undefined : at;
}

/** A measure has its unit, or the sentence names what is measured: '22' of 'a crew of 22' is no tonnage. */
function isMeasured(
  { focus, words }: ReadQuestion,
  { text, sentence }: Stated,
  said: ReadonlySet<string>,
): boolean {
  const noun = focus === undefined ? undefined : words[focus.to - 1];
  const measure = noun === undefined ? undefined : measureAsked(noun.term);
  if (noun === undefined || measure === undefined || said.has(noun.stem)) return true;
  const from = sentence.indexOf(text);
  const number = numbersIn(text)[0];
  const rest = sentence.slice(from + (number?.end ?? text.length)).toLowerCase();
  return from >= 0 && unitMeasure(rest) === measure;
}
