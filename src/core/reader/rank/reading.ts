import type { Split } from '../chain/split.ts';
import { splitQuestion } from '../chain/split-question.ts';
import { type NameInQuestion, namesInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { ReadPassage, ReadSentence } from '../text/read-passage.ts';
import type { Word } from '../text/words.ts';
import type { Shelf } from './shelf.ts';
import { type Coverage, coverageBy, coverageOfBoth, type WordMatches, wordMatches } from './word-matches.ts';

/** A sentence in the light of a question. All shares are of the question's weight, 0-1. */
export type SentenceView = {
  readonly passage: PassageView;
  readonly index: number;
  readonly sentence: ReadSentence;
  /** By the sentence alone, with the title, and with the sentence of another passage that names the title. */
  readonly own: number;
  readonly titled: number;
  readonly chained: number;
};

/** A sentence of another passage that names what this one is about. `share` is what it and its title cover of the question. */
export type PassageLink = { readonly from: number; readonly sentence: number; readonly share: number };

/**
 * A passage in the light of a question. `named`: share of the question that names it; `isNamed`: by its whole title; `link`: the best one to it.
 */
export type PassageView = {
  readonly read: ReadPassage;
  readonly index: number;
  readonly named: number;
  readonly isNamed: boolean;
  readonly share: number;
  readonly link: PassageLink | undefined;
};

/** A question beside the passages that may answer it. */
export type Reading = {
  readonly question: ReadQuestion;
  readonly shelf: Shelf;
  readonly names: readonly NameInQuestion[];
  /** The stems of the content words of each. */
  readonly nameStems: readonly (readonly string[])[];
  /** The content words of the noun phrase that says what is asked for. */
  readonly focus: readonly Word[];
  /** What else is to be found first, as the question's grammar shows, the likeliest first; empty where it asks one thing only. */
  readonly splits: readonly Split[];
  readonly matches: WordMatches;
  readonly passages: readonly PassageView[];
  readonly sentences: readonly SentenceView[];
};

export function readFor(question: ReadQuestion, shelf: Shelf): Reading {
  const names = namesInQuestion(question.words, shelf.passages);
  const splits = splitQuestion(question, names);
  const matches = wordMatches(question, names, shelf);
  const covers = shelf.passages.map((passage) => passageCover(matches, passage));
  const passages = shelf.passages.map((passage, index) => ({
    read: passage,
    index,
    named: namedShare(matches, question, namesIn(names, index)),
    isNamed: namesIn(names, index).some(({ isTitle }) => isTitle),
    share: coverageBy(matches, passage.stems).share,
    link: bestLink(shelf, covers, index),
  }));
  const sentences = passages.flatMap((passage) => viewSentences(matches, passage, covers));
  const nameStems = names.map((name) => contentOf(question, name).map(({ stem }) => stem));
  const focus = question.focus === undefined ? [] : contentOf(question, question.focus);
  return { question, shelf, names, nameStems, focus, splits, matches, passages, sentences };
}

function contentOf({ words }: ReadQuestion, { from, to }: WordRange): readonly Word[] {
  return words.slice(from, to).filter((word) => !word.isFunction);
}

/** What each sentence of a passage covers of the question, by itself and with the title. */
type PassageCover = readonly { readonly own: Coverage; readonly titled: Coverage }[];

function passageCover(matches: WordMatches, { sentences, titleStems }: ReadPassage): PassageCover {
  const title = coverageBy(matches, titleStems);
  return sentences.map(({ stems }) => {
    const own = coverageBy(matches, stems);
    return { own, titled: coverageOfBoth(matches, own, title) };
  });
}

function namesIn(names: readonly NameInQuestion[], index: number): readonly NameInQuestion[] {
  return names.filter(({ passages }) => passages.includes(index));
}

function namedShare(matches: WordMatches, { words }: ReadQuestion, named: readonly NameInQuestion[]): number {
  const shares = named.map(
    ({ from, to }) =>
      coverageBy(
        matches,
        words.slice(from, to).map((word) => word.stem),
      ).share,
  );
  return Math.max(0, ...shares);
}

function bestLink({ mentions }: Shelf, covers: readonly PassageCover[], to: number): PassageLink | undefined {
  let best: PassageLink | undefined;
  for (const mention of mentions) {
    if (mention.to !== to) continue;
    const share = covers[mention.from]?.[mention.sentence]?.titled.share ?? 0;
    if (share > (best?.share ?? 0)) best = { from: mention.from, sentence: mention.sentence, share };
  }
  return best;
}

function viewSentences(
  matches: WordMatches,
  passage: PassageView,
  covers: readonly PassageCover[],
): readonly SentenceView[] {
  const { link, read } = passage;
  const linked = link === undefined ? undefined : covers[link.from]?.[link.sentence]?.titled;
  return read.sentences.flatMap((sentence, index) => {
    const cover = covers[passage.index]?.[index];
    if (cover === undefined) return [];
    const { own, titled } = cover;
    const chained = linked === undefined ? titled : coverageOfBoth(matches, titled, linked);
    return [{ passage, index, sentence, own: own.share, titled: titled.share, chained: chained.share }];
  });
}
