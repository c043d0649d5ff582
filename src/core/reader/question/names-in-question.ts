import { stopWords } from '../../text/stop-words.ts';
import { terms } from '../../text/tokenize.ts';
import { nameRuns, type WordRange } from '../spans/names.ts';
import type { ReadPassage } from '../text/read-passage.ts';
import type { Word } from '../text/words.ts';

/** A thing that the question names, and the passages (by number) that are about it, as their titles say. */
export type NameInQuestion = WordRange & {
  readonly passages: readonly number[];
  /** Whether it is their whole title, and not a part of it or more. */
  readonly isTitle: boolean;
};

/**
 * Titles of passages that stand in the question, the longest first where they overlap, and capitalised names that no title takes.
 */
export function namesInQuestion(
  words: readonly Word[],
  passages: readonly ReadPassage[],
): readonly NameInQuestion[] {
  const titled = longestFirst(titlesIn(words, passages));
  const runs = nameRuns(words, { from: 0, to: words.length })
    .map((run) => withoutQuestionWord(words, run))
    .filter((run) => run.to > run.from && !titled.some((each) => overlap(each, run)))
    .map((run) => ({ ...run, passages: titledLike(words, run, passages), isTitle: false }));
  return [...titled, ...runs].sort((left, right) => left.from - right.from);
}

function titlesIn(words: readonly Word[], passages: readonly ReadPassage[]): NameInQuestion[] {
  const hasCapitals = words.some((word, at) => at > 0 && word.isCapital);
  const found = new Map<string, NameInQuestion>();
  passages.forEach(({ name }, index) => {
    const at = positionOf(words, name);
    if (at === undefined || (name.length === 1 && !mayBeName(words[at], hasCapitals))) return;
    const key = `${at} ${name.length}`;
    const range = { from: at, to: at + name.length };
    found.set(key, { ...range, isTitle: true, passages: [...(found.get(key)?.passages ?? []), index] });
  });
  return [...found.values()];
}

/** One word is a name where it is written as one; in a question without capitals, where it is no function word. */
function mayBeName(word: Word | undefined, hasCapitals: boolean): boolean {
  if (word === undefined || stopWords.has(word.term)) return false;
  return word.isCapital || word.isNumber || !hasCapitals;
}

/** The first position, not before `from`, at which these terms stand in a row. */
export function positionOf(words: readonly Word[], terms: readonly string[], from = 0): number | undefined {
  if (terms.length === 0) return undefined;
  for (let at = from; at + terms.length <= words.length; at++) {
    if (terms.every((term, index) => words[at + index]?.term === term)) return at;
  }
  return undefined;
}

function longestFirst(names: readonly NameInQuestion[]): NameInQuestion[] {
  const kept: NameInQuestion[] = [];
  for (const name of names.toSorted((left, right) => right.to - right.from - (left.to - left.from))) {
    if (!kept.some((each) => overlap(each, name))) kept.push(name);
  }
  return kept;
}

function overlap(left: WordRange, right: WordRange): boolean {
  return left.from < right.to && right.from < left.to;
}

function withoutQuestionWord(words: readonly Word[], { from, to }: WordRange): WordRange {
  let start = from;
  while (start < to && words[start]?.isFunction && (start === 0 || words[start]?.term !== 'the')) start++;
  return { from: start, to };
}

/** 'Brandt' is the passage 'Ilse Brandt', and 'Captain Ilse Brandt' too. */
function titledLike(
  words: readonly Word[],
  { from, to }: WordRange,
  passages: readonly ReadPassage[],
): readonly number[] {
  const run = words.slice(from, to).map((word) => word.term);
  return passages.flatMap(({ name, passage }, index) => {
    const isNamed = endsAlike(run, name) || (endsAlike(name, run) && !liesThere(passage.title, run));
    return isNamed ? [index] : [];
  });
}

/** 'Ilsbury, Tolve' is a place in Tolve, and not Tolve. */
function liesThere(title: string, run: readonly string[]): boolean {
  const comma = title.lastIndexOf(', ');
  return comma > 0 && terms(title.slice(comma)).length >= run.length;
}

function endsAlike(long: readonly string[], short: readonly string[]): boolean {
  if (short.length === 0 || short.length > long.length || stopWords.has(short.at(-1) ?? '')) return false;
  return short.every((term, index) => term === long[long.length - short.length + index]);
}
