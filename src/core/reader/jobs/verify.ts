import type { Finding } from '../../answer.ts';
import type { PassageId } from '../../ids.ts';
import type { AnswerKind } from '../../need.ts';
import type { Passage, Quote } from '../../passage.ts';
import { thresholds } from '../../relevance/thresholds.ts';
import { fold } from '../../text/fold.ts';
import { holdsWords } from '../../text/holds-words.ts';
import { stem } from '../../text/stem.ts';
import { tableFile } from '../../text/table-file.ts';
import { terms } from '../../text/tokenize.ts';
import { readOtherName } from '../alias/read-other-name.ts';
import { tellsMeasure } from '../lexicon/measures.ts';
import { optionsOf } from '../plan/options.ts';
import { coreQuestion } from '../question/core-question.ts';
import { type ReadQuestion, readQuestion } from '../question/read-question.ts';
import { readFor } from '../rank/reading.ts';
import { shelve } from '../rank/shelf.ts';
import { coverageBy, type WordMatches } from '../rank/word-matches.ts';
import { specificRelations, statesAny, surroundings } from '../relations/states-relation.ts';
import { datesIn } from '../spans/dates.ts';
import { isPartOfName, nameRuns } from '../spans/names.ts';
import { numbersIn } from '../spans/numbers.ts';
import { readField } from '../stated/read-field.ts';
import { countsRows, tellsExtreme } from '../stated/read-over-rows.ts';
import { readStated } from '../stated/read-stated.ts';
import { readTenure } from '../stated/read-tenure.ts';
import { readPassage } from '../text/read-passage.ts';
import { countProblem } from './count-problem.ts';
import { extract } from './extract.ts';
import { otherActProblem } from './other-act.ts';
import { otherRoleProblem } from './other-role.ts';
import { tellsItsNeighbour } from './tells-its-neighbour.ts';

/** Books, ships and films are called by dates as well. */
const neverDates: ReadonlySet<AnswerKind> = new Set(['person', 'place', 'organisation']);
const timeWord =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|spring|summer|autumn|fall|winter|easter|christmas|eve|day|night|morning|evening|noon|midnight|dawn|century|centuries|decade|years?|months?|weeks?|hours?|ages?|era|epoch|period|dynasty|reign|wars?|revolution|renaissance|season|semester|term|today|now|never|before|after|during|until|since|bc|ad|bce|ce)\b/iu;

export type Verification = { readonly supported: boolean; readonly reason: string };

/** Less than this share of the question's names in what is quoted, and the quotes are about something else. */
const leastNames = 0.5;
const leastWords = 0.25;
/** The same for names where the answer is doubtful. */
const leastNamesInDoubt = 0.7;
/** From here on (0-1) what the passages say by themselves stands against an answer. */
const clear = 0.8;

/**
 * Holds a finding against its quotes: they stand in their passages word for word, they hold the answer, it is of the kind that is asked for and
 * no echo of the question, quotes and titles speak of what the question names, and read by themselves the passages do not clearly say something
 * else. `atHand` are the passages that are quoted, and others of the run that use the question's words.
 */
export function verify(question: string, finding: Finding, atHand: readonly Passage[]): Verification {
  const passages = quotedAmong(atHand, finding);
  const isCounted =
    countsRows(question, finding, passages) && quoteProblem(finding.quotes, passages) === undefined;
  if (isCounted) return { supported: true, reason: 'As many rows of the table are quoted.' };
  const isExtreme =
    tellsExtreme(readQuestion(coreQuestion(question)), finding, passages) &&
    quoteProblem(finding.quotes, passages) === undefined;
  if (isExtreme)
    return { supported: true, reason: 'Among the rows that are quoted it is the one asked for.' };
  const chosen = asChosen(question, finding);
  const problem =
    formProblem(question, finding, atHand) ??
    strayProblem(question, chosen, passages) ??
    rivalProblem(question, chosen, passages);
  return problem === undefined
    ? { supported: true, reason: 'The quoted words hold the answer, and speak of what is asked.' }
    : { supported: false, reason: problem };
}

/** What is wrong with a finding whatever it means: quotes that do not stand there, an answer that is not in them or of another kind. */
export function formProblem(
  question: string,
  given: Finding,
  atHand: readonly Passage[],
): string | undefined {
  const finding = asChosen(question, given);
  const asked = readQuestion(coreQuestion(question));
  const passages = quotedAmong(atHand, finding);
  return (
    quoteProblem(finding.quotes, passages) ??
    answerProblem(asked, finding, passages) ??
    kindProblem(asked, finding.text) ??
    echoProblem(asked, finding.text) ??
    otherRoleProblem(asked, finding.text, quotesHolding(finding)) ??
    otherActProblem(asked.text, quotesHolding(finding)) ??
    uncounted(asked, finding, passages) ??
    neighbourProblem(asked, finding, atHand)
  );
}

/** A choice has the article that the question gives it: 'the hedge trimmer' is held by 'item: Hedge trimmer'. */
function asChosen(question: string, finding: Finding): Finding {
  const isChoice = optionsOf(coreQuestion(question)) !== undefined;
  return isChoice ? { ...finding, text: finding.text.replace(/^(?:the|an?)\s+(?=\S)/iu, '') } : finding;
}

function quotedAmong(passages: readonly Passage[], { quotes }: Finding): readonly Passage[] {
  return passages.filter(({ id }) => quotes.some(({ passageId }) => passageId === id));
}

function neighbourProblem(
  asked: ReadQuestion,
  finding: Finding,
  atHand: readonly Passage[],
): string | undefined {
  const own = quotesHolding(finding);
  if (own.length === 0) return undefined;
  const passages = atHand.map(readPassage);
  return own.every((quote) => tellsItsNeighbour({ question: asked, passages }, quote))
    ? 'What is quoted tells of something beside what is asked, which other passages tell apart from it.'
    : undefined;
}

/**
 * An engine may be sure of a wrong answer, and quote true words for it. What the passages say when they are read once more, by rules, has to be clear to stand
 * against it: an answer of another reading is not wrong because this one is unsure.
 */
function rivalProblem(question: string, finding: Finding, passages: readonly Passage[]): string | undefined {
  const { need, text } = finding;
  const { findings } = extract({ need, question, expects: 'unknown', passages });
  const [best] = findings;
  if (best === undefined || best.support < clear) return undefined;
  if (findings.some((each) => holdsWords(each.text, text) || holdsWords(text, each.text))) return undefined;
  return `The quoted passages say “${shorten(best.text)}”, not “${shorten(text)}”.`;
}

/** Those in which the answer itself stands; the others lead to it. */
function quotesHolding({ text, quotes }: Pick<Finding, 'text' | 'quotes'>): readonly Quote[] {
  return quotes.filter((quote) => holdsWords(quote.text, text));
}

/** Why what is quoted speaks of something else than the question, by its words. */
function strayProblem(question: string, finding: Finding, passages: readonly Passage[]): string | undefined {
  return coverageProblem(readQuestion(coreQuestion(question)), finding, passages);
}

function quoteProblem(quotes: readonly Quote[], passages: readonly Passage[]): string | undefined {
  if (quotes.length === 0) return 'The answer comes without a quote.';
  for (const { passageId, start, end, text } of quotes) {
    const passage = passages.find((each) => each.id === passageId);
    if (passage === undefined) return 'A quoted passage is not among those that were read.';
    if (text === '' || passage.text.slice(start, end) !== text)
      return `The words “${shorten(text)}” do not stand in “${passage.title}” like this.`;
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

function answerProblem(
  asked: ReadQuestion,
  { text, quotes }: Finding,
  passages: readonly Passage[],
): string | undefined {
  const words = terms(text).join(' ');
  if (words === '') return 'The answer has no words in it.';
  if (words === 'yes' || words === 'no') return undefined;
  const isChoice = optionsOf(asked.text) !== undefined;
  // 'Friday' is held by 'on Fridays'; one of two options by the page that is called so.
  const isHeld = quotes.some(({ text: quoted, passageId }) => {
    const said = ` ${terms(quoted).join(' ')} ${terms(titleOf(passageId, passages, isChoice)).join(' ')} `;
    return said.includes(` ${words} `) || said.includes(` ${words}s `);
  });
  return isHeld ? undefined : `The quoted words do not hold “${shorten(text)}”.`;
}

/** The first cell of a table's row may be its title, and not stand in its text again. */
function titleOf(id: PassageId, passages: readonly Passage[], isChoice: boolean): string {
  const passage = passages.find((each) => each.id === id);
  const counts = isChoice || (passage !== undefined && tableFile(passage.documentId) !== undefined);
  return counts ? (passage?.title ?? '') : '';
}

function kindProblem({ expects }: ReadQuestion, text: string): string | undefined {
  if (expects === 'yes-no')
    return /^(?:yes|no)$/iu.test(text.trim()) ? undefined : 'The question wants a yes or a no.';
  if (expects === 'number' && numbersIn(text).length === 0)
    return `The question asks for a number, and “${shorten(text)}” is none.`;
  if (neverDates.has(expects) && datesIn(text).some(({ start, end }) => end - start === text.trim().length))
    return `The question asks for a ${expects}, and “${shorten(text)}” is a date.`;
  if (expects === 'date' && isNameAlone(text))
    return `The question asks for a time, and “${shorten(text)}” is a name.`;
  return undefined;
}

/** Nothing but words that are written like names, none of which has to do with time: 'Ilse Brandt', not 'Easter Monday' or 'the Tolve War'. */
function isNameAlone(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return words.every((word) => /^\p{Lu}/u.test(word)) && numbersIn(text).length === 0 && !timeWord.test(text);
}

function uncounted(
  asked: ReadQuestion,
  { quotes }: Finding,
  passages: readonly Passage[],
): string | undefined {
  const said = [...passages.map(({ title }) => title), ...quotes.map(({ text }) => text)];
  const missing = countProblem(asked, new Set(said.flatMap(terms).map(stem)));
  return missing === undefined ? undefined : `What is quoted does not speak of “${missing}”.`;
}

/** 'Who was the captain of the Merrow?' is not answered by 'Merrow'. A choice is: its answer stands in the question. */
function echoProblem({ words, text: question, expects }: ReadQuestion, text: string): string | undefined {
  if (/\bor\b/iu.test(question) || optionsOf(question) !== undefined) return undefined;
  // 'Where is the Tolve School?' – 'Tolve'.
  if (expects === 'place' && isPartOfName(words, terms(fold(text)))) return undefined;
  const asked = ` ${words.map((word) => word.term).join(' ')} `;
  return asked.includes(` ${terms(fold(text)).join(' ')} `)
    ? `“${shorten(text)}” only repeats the question.`
    : undefined;
}

function coverageProblem(
  asked: ReadQuestion,
  { text, quotes, support }: Finding,
  passages: readonly Passage[],
): string | undefined {
  // The years of a term hold the year that is asked for without naming it, a field says no verb, and 'the organ builder Jonas Vey' states a profession without calling it one.
  if ([readTenure, readField, readStated].some((read) => read(asked, passages)?.text === text))
    return undefined;
  const { matches } = readFor(asked, shelve(passages));
  const titles = passages.flatMap((passage) => terms(passage.title));
  const quoted = quotes.flatMap((quote) => terms(quote.text));
  const held = [...titles, ...quoted, ...namesMeant(asked, quoted, passages)].map(stem);
  const { factors } = coverageBy(matches, held);
  const kind = unsaidStems(asked, text, quotesHolding({ text, quotes }));
  const missing = matches.asked.filter((each, index) => (factors[index] ?? 0) === 0 && !kind.has(each.stem));
  const share = (isName: boolean) =>
    shareHeld(
      matches.asked
        .map((each, index) => ({ ...each, isHeld: (factors[index] ?? 0) > 0 }))
        .filter((each) => each.isName === isName && !kind.has(each.stem)),
    );
  // Some relations are told without any word of the question: '(5 May 1810 – 1871)' says when someone was born. Whoever is in doubt has to show the words.
  const isDoubtful = support < thresholds.doubtful;
  const isSaid =
    share(false) >= leastWords ||
    readOtherName(asked, passages)?.text === text ||
    (!isDoubtful && quotes.some(({ text: quoted }) => statesRelation(asked, quoted, text)));
  if (isDoubtful && !saysOfIt({ asked, matches }, { text, quotes }, passages))
    return 'The sentence that holds it says nothing of what is asked.';
  const unnamed = isDoubtful ? missingName(asked, passages, otherOption(asked, text)) : undefined;
  if (unnamed !== undefined) return `No quoted passage names “${unnamed}”.`;
  if (share(true) >= (isDoubtful ? leastNamesInDoubt : leastNames) && isSaid) return undefined;
  const words = missing.map((each) => wordOf(asked, each.stem)).slice(0, 5);
  return `What is quoted does not speak of ${words.map((word) => `“${word}”`).join(', ')}.`;
}

/** Names of several words of which the quotes say the last one, where a quoted passage calls the same thing by all of them: 'Daems' on a page that says 'Willem Daems'. */
function namesMeant(
  { words }: ReadQuestion,
  quoted: readonly string[],
  passages: readonly Passage[],
): readonly string[] {
  const names = nameRuns(words, { from: 0, to: words.length })
    .map(({ from, to }) => words.slice(from, to).map(({ term }) => term))
    .filter((name) => name.length > 1 && quoted.includes(name.at(-1) ?? ''));
  return names.filter((name) => passages.some((passage) => holdsWords(passage.text, name.join(' ')))).flat();
}

/** Whether a sentence that holds the answer says anything of what is asked beside the names: other quotes lead to it, and cannot say it instead. */
function saysOfIt(
  { asked, matches }: { readonly asked: ReadQuestion; readonly matches: WordMatches },
  { text, quotes }: Pick<Finding, 'text' | 'quotes'>,
  passages: readonly Passage[],
): boolean {
  const own = quotesHolding({ text, quotes });
  const titles = own.flatMap(({ passageId }) => passages.find(({ id }) => id === passageId)?.title ?? []);
  const said = [...titles, ...own.map((quote) => quote.text)].flatMap(terms).map(stem);
  const { factors } = coverageBy(matches, said);
  const kind = unsaidStems(asked, text, own);
  const others = matches.asked.flatMap((each, index) =>
    each.isName || kind.has(each.stem) ? [] : [(factors[index] ?? 0) > 0],
  );
  const isSaid = others.length === 0 || others.includes(true);
  return isSaid || own.some((quote) => statesRelation(asked, quote.text, text));
}

/** Words that may stand between those of a name: 'Robert “Throb” Young'. */
const mostBetween = 3;

/** The first name of several words that no passage has in one place. 'Patient Needle' is not named by a 'Patient Debt' and a 'Needle'. */
function missingName(
  { text, words }: ReadQuestion,
  passages: readonly Passage[],
  unsaid: readonly string[],
): string | undefined {
  const said = passages
    .flatMap((passage) => [passage.title, passage.text])
    .map((each) => terms(each).map(stem));
  for (const { from, to } of nameRuns(words, { from: 0, to: words.length })) {
    const run = words.slice(from, to).filter((word) => !word.isFunction);
    const wanted = run.map((word) => word.stem);
    if (wanted.length < 2 || wanted.every((each) => unsaid.includes(each))) continue;
    if (said.some((stems) => holdsNear(stems, wanted))) continue;
    return text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0);
  }
  return undefined;
}

function holdsNear(stems: readonly string[], wanted: readonly string[]): boolean {
  return stems.some((each, at) => {
    if (!wanted.includes(each)) return false;
    const window = stems.slice(at, at + wanted.length + mostBetween);
    return wanted.every((name) => window.includes(name));
  });
}

/** Whether the quoted words around the answer state what is asked for in a way that the reader knows. */
function statesRelation(asked: ReadQuestion, quoted: string, answer: string): boolean {
  const relations = specificRelations(asked.relations);
  const [lower, looked] = [quoted.toLowerCase(), answer.toLowerCase()];
  for (let start = lower.indexOf(looked); start >= 0; start = lower.indexOf(looked, start + 1)) {
    if (statesAny(relations, surroundings(lower, { start, end: start + looked.length }, 0))) return true;
  }
  return false;
}

/** What no text has to say: 'In which place …' asks where, and Suvastrom need not be called a place; nor a number by which one is called a number. */
function unsaidStems(asked: ReadQuestion, answer: string, holding: readonly Quote[]): ReadonlySet<string> {
  const { expects, focus, words } = asked;
  const isPlain = expects === 'place' || expects === 'person' || expects === 'date';
  const said = isPlain && focus !== undefined ? words.slice(focus.from, focus.to) : [];
  const unsaid = words.filter(({ term }) => light.has(term) || (expects === 'place' && lying.has(term)));
  const measured = measuredWords(words, answer, holding);
  const denied = isNo(answer) ? deniedWords(words) : [];
  const stems = [...said, ...unsaid, ...measured, ...denied].map((word) => word.stem);
  return new Set([...stems, ...formStems(answer), ...otherOption(asked, answer)]);
}

/** All but the first name: of that it is denied. */
function deniedWords(words: ReadQuestion['words']): ReadQuestion['words'] {
  const [subject] = nameRuns(words, { from: 0, to: words.length });
  return words.filter((_, at) => subject === undefined || at < subject.from || at >= subject.to);
}

function isNo(answer: string): boolean {
  return terms(answer).join(' ') === 'no';
}

/** Where one of two is chosen, the sentence that says so speaks of that one. */
function otherOption({ text }: ReadQuestion, answer: string): readonly string[] {
  const options = optionsOf(text);
  if (options === undefined) return [];
  const [first, second] = [terms(options.first), terms(options.second)];
  const chosen = terms(answer);
  const isOf = (option: readonly string[]) =>
    chosen.length > 0 && chosen.every((term) => option.includes(term));
  const [own, other] = isOf(first) ? [first, second] : [second, first];
  return isOf(own) ? other.filter((term) => !own.includes(term)).map(stem) : [];
}

/** Words for a measure ('height') that the answer's unit tells ('65 metres'). */
function measuredWords(
  words: ReadQuestion['words'],
  answer: string,
  holding: readonly Quote[],
): ReadQuestion['words'] {
  const unit = /^\D*[\d.,]*\d\s*(\p{L}.*)$/u.exec(answer.toLowerCase())?.[1];
  if (unit === undefined) return [];
  const around = holding.flatMap((quote) => terms(fold(quote.text)));
  return words.filter(({ term }) => tellsMeasure(term, unit, around));
}

/** A number by which one is called, or an address for mail, looks like nothing else: no text has to say what it is. */
function formStems(text: string): readonly string[] {
  if (/^\W*(?:\d[\s/().-]*){6,}$/u.test(text))
    return ['phone', 'telephone', 'mobile', 'fax', 'number'].map(stem);
  return /^\S+@\S+\.\S+$/u.test(text) ? ['email', 'e', 'mail', 'address'].map(stem) : [];
}

/** Verbs that say next to nothing by themselves, 'Who made it?', 'Where did it take place?', and words for what something is, which no text calls so: 'an American poet' says the profession. */
const light: ReadonlySet<string> = new Set(
  'make makes made making take takes took taken place happen happens happened occur occurs occurred get gets got have has had associated known called named used hold holds held profession occupation job nationality genre type kind sort category'.split(
    ' ',
  ),
);
/** Where something is, texts tell without these. */
const lying: ReadonlySet<string> = new Set('located situated lies lie found'.split(' '));

function shareHeld(words: readonly { readonly weight: number; readonly isHeld: boolean }[]): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 1 : words.reduce((sum, { weight, isHeld }) => sum + (isHeld ? weight : 0), 0) / total;
}

function wordOf({ text, words }: ReadQuestion, key: string): string {
  const word = words.find((each) => each.stem === key);
  return word === undefined ? key : text.slice(word.start, word.end);
}
