import type { Passage } from '../../passage.ts';
import { fold } from '../../text/fold.ts';
import { type Field, saysNothing, type TextRecord } from '../../text/records.ts';
import { stem } from '../../text/stem.ts';
import { terms } from '../../text/tokenize.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { positionOf } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import { readPassage } from '../text/read-passage.ts';
import type { Word } from '../text/words.ts';
import { labelStems, labelTerms, stemsAsked } from './field-words.ts';
import type { StatedAnswer } from './read-stated.ts';

type Held = TextRecord & { readonly passage: Passage };
/** A record, and where the question names what it is about; an empty range where it does not. `isTitle`: by its title, and not by a value in it. */
type Named = Held & { readonly range: WordRange; readonly isTitle: boolean };

const nowhere: WordRange = { from: 0, to: 0 };

/**
 * The value that a record (a row of a table, a list of 'Name: value') gives in the field that the question asks for: 'What is the draught of the Kittiwake?' –
 * 'Draught: 1.8'. Undefined where no field is asked for, where several are, and where records that fit differ.
 */
export function readField(question: ReadQuestion, passages: readonly Passage[]): StatedAnswer | undefined {
  if (question.expects === 'yes-no') return undefined;
  const records = passages.flatMap((passage) =>
    readPassage(passage).records.map((each) => ({ ...each, passage })),
  );
  if (records.length === 0) return undefined;
  const named = records.flatMap((record) => namesOf(question.words, record));
  const longest = Math.max(0, ...named.map(({ range }) => range.to - range.from));
  const nearest = named.filter(({ range }) => range.to - range.from === longest);
  const titled = nearest.filter(({ isTitle }) => isTitle);
  const own = titled.length > 0 ? titled : nearest;
  if (own.length > 0) return agreed(own.map((record) => valueAsked(question, record)));
  const found = records.flatMap(
    (record) => valueAsked(question, { ...record, range: nowhere, isTitle: false }) ?? [],
  );
  return agreed(found);
}

/** What all give alike; undefined where one gives nothing. */
function agreed(answers: readonly (StatedAnswer | undefined)[]): StatedAnswer | undefined {
  const [first] = answers;
  const isSame = answers.every((each) => each !== undefined && fold(each.text) === fold(first?.text ?? ''));
  return isSame ? first : undefined;
}

const legalForm =
  /^(?:ag|gmbh|kg|se|ltd|limited|inc|incorporated|llc|llp|plc|co|corp|nv|bv|sa|sarl|spa|srl|ab|as|asa|oy|oyj|aps)$/u;

/** 'Nordkai AG' is called 'Nordkai', too. */
function withoutForm(name: readonly string[]): readonly string[] {
  return legalForm.test(name.at(-1) ?? '') ? name.slice(0, -1) : name;
}

/** 'Bear suit with head' is called 'bear suit', too. */
function withoutRest(name: string): string {
  return name.replace(/\s*(?:\s(?:with|without|incl\.?|for|and)\s|[(,;:–—]|\s-\s).*$/u, '');
}

/** Where the question names the record: by the title of its document or row, or by a value in it, which is more than a common word. */
function namesOf(words: readonly Word[], record: Held): readonly Named[] {
  const title = record.name === '' ? readPassage(record.passage).name : terms(record.name);
  const short = terms(withoutRest(record.name === '' ? record.passage.title : record.name));
  const titles = [title, withoutForm(title), ...(short.length > 1 ? [short] : [])];
  const names = [...titles, ...record.fields.map(({ value }) => terms(value))];
  const hasCapitals = words.some((word, at) => at > 0 && word.isCapital);
  return names.flatMap((name, place) => {
    const at = positionOf(words, name);
    if (at === undefined) return [];
    const own = words.slice(at, at + name.length);
    const isName = own.some(
      (word) => !word.isFunction && (!hasCapitals || word.isCapital || name.length > 1 || name === title),
    );
    const isTitle = place < titles.length;
    return isName ? [{ ...record, isTitle, range: { from: at, to: at + name.length } }] : [];
  });
}

function valueAsked(
  question: ReadQuestion,
  { passage, name, fields, range, isTitle }: Named,
): StatedAnswer | undefined {
  // How old the firm is, is not how old its director is.
  if (!isTitle && range.to > 0 && /\bhow old\b/iu.test(question.text)) return undefined;
  const asked = stemsAsked(question, range);
  const known = stemsOf([passage.title, name, ...fields.map(({ value }) => value)]);
  const isNamed = ({ value }: Field) => positionOf(question.words, withoutForm(terms(value))) !== undefined;
  const labelled = stemsOf(fields.flatMap((field) => (isNamed(field) ? [field.name] : [])));
  // Of a field whose value it does not name the question may say the very word, and no verb of it: who owns Nordkai is not 'the owner'.
  const labels = new Set(fields.flatMap((field) => terms(field.name)));
  const isLabel = (each: string) =>
    question.words.some((word) => word.stem === each && labels.has(word.term));
  const fitting = fields.flatMap((field) => {
    const label = labelStems(field.name);
    const isAsked = label.length > 0 && label.every((each) => asked.has(each));
    return isAsked && !isNamed(field) && isOfKind(question, field) && !isOtherNoun(question, field)
      ? [{ field, label, rank: rankOf(question, label) }]
      : [];
  });
  const spent = fitting.length === 0 && asksCost(question) ? fields.filter(isCost) : [];
  const whole = [
    ...fitting,
    ...spent.map((field) => ({ field, label: labelStems(field.name), rank: rankOf(question, []) })),
  ];
  const most = Math.max(0, ...whole.map(({ rank }) => rank));
  const [best, ...others] = whole.filter(({ rank }) => rank === most);
  if (best === undefined || others.length > 0) return undefined;
  // What the question says beside the field must be said of the record: 'the ketch Havfrue', and not 'the owner's brother'.
  const isAll = [...asked].every(
    ([each, how]) =>
      how === 'said' || best.label.includes(each) || known.has(each) || labelled.has(each) || isLabel(each),
  );
  if (!isAll) return undefined;
  const { line, at, value, head } = best.field;
  const heading = head === undefined ? [] : [sliceAround(passage, { ...head, at: head })];
  return { text: value, quote: sliceAround(passage, { ...line, at }), heading };
}

function asksCost({ text }: ReadQuestion): boolean {
  return /\b(?:how much|what)\b.*\bcosts?\b/iu.test(text);
}

/** 'hire_fee_gbp': what a thing costs in some way; the only one of a record is meant where a question asks what it costs. */
function isCost({ name, value }: Field): boolean {
  return /^[$£€¥]?\s?\d/u.test(value) && costs.has(labelStems(name).at(-1) ?? '');
}
const costs: ReadonlySet<string> = new Set(['price', 'cost', 'fee', 'fare', 'charge', 'rate'].map(stem));

/** No year says who, and no owner where. */
function isOfKind({ asks }: ReadQuestion, { name, value }: Field): boolean {
  if (saysNothing(value)) return false;
  if (asks === 'who') return /\p{L}/u.test(value);
  return asks !== 'where' || kindOfNoun(terms(name).at(-1) ?? '') !== 'person';
}

/** 'Which ride …' asks for no 'riders', though they have a stem in common. */
function isOtherNoun({ asks, focus, words }: ReadQuestion, { name }: Field): boolean {
  const noun = focus === undefined ? undefined : words[focus.to - 1];
  const label = labelTerms(name).at(-1) ?? '';
  if (noun === undefined || (asks !== 'which' && asks !== 'what') || noun.stem !== stem(label)) return false;
  const plain = (term: string) => term.replace(/(?:e?s)$/u, '').replace(/i$/u, 'y');
  return plain(noun.term) !== plain(label);
}

function stemsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(terms).map(stem));
}

/** Of several fields that the question names it asks for the first: 'the phone number of the harbour master'. Of two that begin alike for the longer one. */
function rankOf({ words, asked }: ReadQuestion, label: readonly string[]): number {
  const places = label.flatMap((each) => {
    const at = words.findIndex((word) => word.stem === each);
    return at < 0 ? [] : [at];
  });
  const first = places.length === 0 ? asked.after : Math.min(...places);
  return (words.length - first) * 10 + label.length;
}
