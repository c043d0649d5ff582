import type { Passage, Quote } from '../../passage.ts';
import { passageWords } from '../../text/passage-words.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { askedRole } from '../stated/asked-role.ts';
import type { ReadPassage } from '../text/read-passage.ts';
import { readWords, type Word } from '../text/words.ts';

const several = 2;

/** So many passages tell as well as all that a word is used beside another. */
const mostOnPairs = 6;

/** A question beside the passages that tell its words apart. */
type AtHand = { readonly question: ReadQuestion; readonly passages: readonly ReadPassage[] };

type Pair = { readonly modifier: Word; readonly head: Word };

/**
 * Whether the sentence of an answer tells the neighbour of what is asked for: 'seed parent' where the question asks for the 'pollen parent'. Both have the same head word, the sentence says the other
 * modifier and not the one that is asked for, and the passages at hand tell the two apart: one has both, or several have each. Otherwise they may be two words for one thing ('main' and 'chief supplier').
 */
export function tellsItsNeighbour(atHand: AtHand, quote: Quote): boolean {
  const { question, passages } = atHand;
  const { passageId, start, end } = quote;
  if (isOtherField(atHand, quote)) return true;
  const read = passages.find((each) => each.passage.id === passageId);
  const asked = pairsIn(question.words);
  if (read === undefined || asked.length === 0) return false;
  const said = read.words.filter((word) => word.start >= start && word.end <= end);
  const told = pairsIn(said);
  const known = new Set([...said.map((word) => word.stem), ...read.titleStems]);
  return asked.some(({ modifier, head }) => {
    if (known.has(modifier.stem)) return false;
    const others = told.filter((pair) => pair.head.stem === head.stem);
    return others.some((other) => areToldApart(passages, head, [modifier, other.modifier]));
  });
}

/** Those of `passages` that speak of what is asked in the question's own two words ('pollen parent'), at most six, in their order: they know what else there is of the kind. */
export function passagesOnPairs(question: string, passages: readonly Passage[]): readonly Passage[] {
  // Without a space at the end: 'parents' are told of as well.
  const pairs = pairsIn(readWords(question)).map(({ modifier, head }) => ` ${modifier.term} ${head.term}`);
  if (pairs.length === 0) return [];
  return passages
    .filter((passage) => pairs.some((pair) => passageWords(passage).flat.includes(pair)))
    .slice(0, mostOnPairs);
}

const label = /(?<=^|[\n.;|]\s*)(\p{L}[\p{L} ’'-]{1,38}):\s/gu;

/** 'Apprentice: Ole Brandt' does not say who the teacher was where some passage at hand has both as its fields. */
function isOtherField({ question, passages }: AtHand, { text }: Quote): boolean {
  const role = askedRole(question)?.role.toLowerCase();
  const told = labelsIn(text)[0];
  if (role === undefined || told === undefined || told === role || !text.toLowerCase().startsWith(told))
    return false;
  return passages.some(({ passage }) => {
    const labels = labelsIn(passage.text);
    return labels.includes(role) && labels.includes(told);
  });
}

/** Also those of a paragraph ('Teacher: Jonas Lund. Apprentice: Ole Brandt.'), which are no records (text/records.ts). */
function labelsIn(text: string): readonly string[] {
  return [...text.matchAll(label)].map(([, name = '']) => name.toLowerCase());
}

/** In one passage, or each in several: who has two words for one thing seldom uses both again and again. */
function areToldApart(passages: AtHand['passages'], head: Word, modifiers: readonly Word[]): boolean {
  const own = passages.map(({ words }) => pairsIn(words).filter((pair) => pair.head.stem === head.stem));
  const saying = modifiers.map(({ stem }) =>
    own.filter((pairs) => pairs.some((pair) => pair.modifier.stem === stem)),
  );
  const [first = [], second = []] = saying;
  return first.some((pairs) => second.includes(pairs)) || saying.every(({ length }) => length >= several);
}

/** Two words side by side that say something and name nobody; the first of a sentence or a line may have its capital. */
function pairsIn(words: readonly Word[]): readonly Pair[] {
  return words.flatMap((head, at) => {
    const modifier = words[at - 1];
    if (modifier === undefined || head.gap !== 'space' || !isPlain(head) || head.isCapital) return [];
    return isPlain(modifier) && (!modifier.isCapital || modifier.gap === 'end' || at === 1)
      ? [{ modifier, head }]
      : [];
  });
}

function isPlain({ isFunction, isNumber }: Word): boolean {
  return !isFunction && !isNumber;
}
