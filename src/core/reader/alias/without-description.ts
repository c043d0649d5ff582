import type { Passage, Quote } from '../../passage.ts';
import { isVerbAt } from '../chain/verb-groups.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import { type NameInQuestion, namesInQuestion } from '../question/names-in-question.ts';
import { nameRuns, type WordRange } from '../spans/names.ts';
import { type ReadPassage, readPassage } from '../text/read-passage.ts';
import { readWords, type Word } from '../text/words.ts';

/** A question on a thing whose description was held against the passages: what is left to ask, of which passages, and the sentences that say which thing it is. */
export type Identified = {
  readonly question: string;
  readonly passages: readonly Passage[];
  readonly quotes: readonly Quote[];
};

const relatives: ReadonlySet<string> = new Set('who whose whom that which'.split(' '));
/** Words of the question's own verb that may come after the clause: 'How many tons did the Merrow whose captain was Ilse Brandt | measure?'. */
const mostAfter = 2;

/**
 * Takes away what only says which of several things of one name is meant, where one passage of that name says it, and keeps of those passages this one: 'Who owned the
 * Merrow whose first captain was Ilse Brandt?' -> 'Who owned the Merrow?', of the brig's page. Undefined where there is no such clause, or no passage that it fits best.
 */
export function withoutDescription(question: string, passages: readonly Passage[]): Identified | undefined {
  const words = readWords(question);
  const read = passages.map(readPassage);
  for (const name of namesInQuestion(words, read)) {
    const clause = name.passages.length === 0 ? undefined : clauseOn(words, name);
    if (clause === undefined) continue;
    const told = toldBy(words, clause, name);
    const own = name.passages.flatMap((index) => read[index] ?? []);
    const fitting = own.map((each) => ({ read: each, quote: sayingQuote(each, told) }));
    const [first, ...others] = fitting.filter(({ quote }) => quote !== undefined);
    if (first?.quote === undefined || others.length > 0) continue;
    const { quote } = first;
    const namesakes = new Set(own.filter((each) => each !== first.read).map(({ passage }) => passage));
    return {
      question: withoutWords(question, words, clause),
      passages: passages.filter((passage) => !namesakes.has(passage)),
      quotes: [quote],
    };
  }
  return undefined;
}

/** The relative clause right after a name: to the end of the question, but for the verb that the question ends with. */
function clauseOn(words: readonly Word[], { to: from }: NameInQuestion): WordRange | undefined {
  const opening = words[from];
  if (opening === undefined || !relatives.has(opening.term) || opening.gap === 'end') return undefined;
  const runs = nameRuns(words, { from, to: words.length });
  const lastName = runs.at(-1);
  if (lastName === undefined) return undefined;
  const rest = words.slice(lastName.to);
  const isVerb = rest.length > 0 && rest.length <= mostAfter && isVerbLike(words, lastName.to);
  const to = isVerb ? lastName.to : words.length;
  return to - from >= 3 ? { from, to } : undefined;
}

/** 'born', or the plain form that goes with 'did': 'measure'. */
function isVerbLike(words: readonly Word[], at: number): boolean {
  const hasAuxiliary = words.slice(0, at).some(({ term }) => /^(?:did|does|do)$/u.test(term));
  return hasAuxiliary || isVerbAt(words, at);
}

/** The names and the other words of content in a clause, as stems. */
function toldBy(words: readonly Word[], clause: WordRange, name: WordRange) {
  const own = new Set(words.slice(name.from, name.to).map(({ stem }) => stem));
  const runs = nameRuns(words, clause);
  const names = runs.map(({ from, to }) =>
    words.slice(from, to).flatMap(({ isFunction, stem }) => (isFunction || own.has(stem) ? [] : [stem])),
  );
  return names.filter((stems) => stems.length > 0);
}

/** The sentence of the passage that holds the names of the clause; undefined where none holds them all, or there are none. */
function sayingQuote(read: ReadPassage, names: readonly (readonly string[])[]): Quote | undefined {
  if (names.length === 0) return undefined;
  const sentence = read.sentences.find(({ stems }) =>
    names.every((name) => name.every((each) => stems.has(each))),
  );
  return sentence === undefined ? undefined : sliceAround(read.passage, { ...sentence, at: sentence });
}

function withoutWords(question: string, words: readonly Word[], { from, to }: WordRange): string {
  const start = words[from]?.start ?? question.length;
  const end = words[to - 1]?.end ?? question.length;
  return `${question.slice(0, start).replace(/[\s,]+$/u, '')}${question.slice(end).replace(/^\s*,/u, '')}`;
}
