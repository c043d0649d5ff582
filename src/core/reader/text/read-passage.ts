import type { Passage } from '../../passage.ts';
import { coreTitle, passageWords } from '../../text/passage-words.ts';
import { recordsIn, type TextRecord } from '../../text/records.ts';
import { type Span, sentences } from '../../text/sentences.ts';
import { stem } from '../../text/stem.ts';
import { terms } from '../../text/tokenize.ts';
import { type Word, wordsFrom } from './words.ts';

/** A sentence: its slice of the passage's text and its words, as a range of positions (`to` is the one after the last). */
export type ReadSentence = Span & {
  readonly from: number;
  readonly to: number;
  readonly stems: ReadonlySet<string>;
};

/** A passage taken apart for reading. */
export type ReadPassage = {
  readonly passage: Passage;
  readonly words: readonly Word[];
  readonly sentences: readonly ReadSentence[];
  /** What the passage is about: its title without headings inside it and without a closing parenthesis. */
  readonly title: string;
  /** The terms of that. */
  readonly name: readonly string[];
  /** The same, joined by spaces. */
  readonly key: string;
  readonly titleStems: ReadonlySet<string>;
  /** Of text and title. */
  readonly stems: ReadonlySet<string>;
  /** Its fields and the rows of its tables. */
  readonly records: readonly TextRecord[];
  /** Folded words of the text with a space around each: for looking up a name as a whole. */
  readonly flat: string;
};

const views = new WeakMap<Passage, ReadPassage>();

/** Remembered for each passage object: the same ones are read for each part of a question. */
export function readPassage(passage: Passage): ReadPassage {
  const known = views.get(passage);
  if (known !== undefined) return known;
  const { tokens, flat } = passageWords(passage);
  const words = wordsFrom(passage.text, tokens);
  const title = ownTitle(passage);
  const name = terms(title);
  const titleStems = new Set(terms(passage.title).map(stem));
  const view: ReadPassage = {
    passage,
    words,
    sentences: readSentences(passage.text, words),
    title,
    ...{ name, key: name.join(' ') },
    titleStems,
    stems: new Set([...titleStems, ...words.map((word) => word.stem)]),
    records: recordsIn(passage.text),
    flat,
  };
  views.set(passage, view);
  return view;
}

/** 'Merrow (brig) › Crew' -> 'Merrow'. */
export function ownTitle({ title }: Passage): string {
  return coreTitle(title.split(' › ')[0] ?? title);
}

function readSentences(text: string, words: readonly Word[]): readonly ReadSentence[] {
  let from = 0;
  return sentences(text).map((span) => {
    while (from < words.length && (words[from]?.start ?? 0) < span.start) from++;
    let to = from;
    while (to < words.length && (words[to]?.end ?? 0) <= span.end) to++;
    const stems = new Set(words.slice(from, to).map((word) => word.stem));
    const sentence = { ...span, from, to, stems };
    from = to;
    return sentence;
  });
}
