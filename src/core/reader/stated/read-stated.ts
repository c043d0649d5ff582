import type { Passage, Quote } from '../../passage.ts';
import { rememberPairs } from '../../remember-pairs.ts';
import { fold } from '../../text/fold.ts';
import { terms } from '../../text/tokenize.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { type ReadPassage, readPassage } from '../text/read-passage.ts';
import { type AskedRole, askedRole } from './asked-role.ts';
import { type ReadValue, valueReader } from './stated-values.ts';

export type StatedAnswer = {
  readonly text: string;
  readonly quote: Quote;
  /** The first row of a table, which says what its columns are. */
  readonly heading?: readonly Quote[];
};

/**
 * The answer that a passage states in so many words, where the question asks for a role alone: no weighing of spans is as sure. Undefined where nothing
 * states it, where passages state different answers, and where several things have the name.
 */
export function readStated(question: ReadQuestion, passages: readonly Passage[]): StatedAnswer | undefined {
  const asking = remembered.get(question) ?? askingOf(question);
  remembered.set(question, asking);
  if (asking === undefined) return undefined;
  const { asked, inOwn, inOther } = asking;
  const read = passages.map(readPassage);
  const own = read.filter((each) => isAbout(each, asked));
  if (new Set(own.map(({ passage }) => passage.documentId)).size > 1) return undefined;
  const answers = read.flatMap((each) => answersIn(own.includes(each) ? inOwn : inOther, each));
  const [first] = answers;
  return answers.every(({ text }) => fold(text) === fold(first?.text ?? '')) ? first : undefined;
}

type Asking = { readonly asked: AskedRole } & Readonly<Record<'inOwn' | 'inOther', ReadValue>>;

/** The same question is asked after each search, of many of the same passages: its expressions are made once, and once tried on a passage. */
const remembered = new WeakMap<ReadQuestion, Asking | undefined>();

function askingOf(question: ReadQuestion): Asking | undefined {
  const asked = askedRole(question);
  if (asked === undefined) return undefined;
  return { asked, inOwn: valueReader(asked, true), inOther: valueReader(asked, false) };
}

/** Whether the passage's title is the name, but for what it says in brackets. */
export function isAbout({ key }: ReadPassage, asked: AskedRole): boolean {
  return key !== '' && key === terms(asked.name).join(' ');
}

const answersIn = rememberPairs(
  (valueIn: ReadValue, { passage, sentences }: ReadPassage): readonly StatedAnswer[] =>
    sentences.flatMap(({ start, end }) => {
      const value = valueIn(passage.text.slice(start, end));
      if (value === undefined) return [];
      const at = { start: start + value.start, end: start + value.end };
      return [{ text: value.text, quote: sliceAround(passage, { start, end, at }) }];
    }),
);
