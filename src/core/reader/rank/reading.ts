import type { Split } from '../chain/split.ts';
import { splitQuestion } from '../chain/split-question.ts';
import { type NameInQuestion, namesInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { ReadPassage, ReadSentence } from '../text/read-passage.ts';
import type { Shelf } from './shelf.ts';
import { coverageBy, shareOf, type WordMatches, wordMatches } from './word-matches.ts';

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
  const coverages = shelf.passages.map((passage) => sentenceShares(matches, passage));
  const passages = shelf.passages.map((passage, index) => ({
    read: passage,
    index,
    named: namedShare(matches, question, namesIn(names, index)),
    isNamed: namesIn(names, index).some(({ isTitle }) => isTitle),
    share: coverageBy(matches, passage.stems).share,
    link: bestLink(shelf, coverages, index),
  }));
  const sentences = passages.flatMap((passage) => viewSentences(matches, passage, shelf.passages));
  return { question, shelf, names, splits, matches, passages, sentences };
}

/** What each sentence with its passage's title covers. */
function sentenceShares(matches: WordMatches, { sentences, titleStems }: ReadPassage): readonly number[] {
  return sentences.map(({ stems }) => coverageBy(matches, titleStems, stems).share);
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

function bestLink(
  { mentions }: Shelf,
  shares: readonly (readonly number[])[],
  to: number,
): PassageLink | undefined {
  let best: PassageLink | undefined;
  for (const mention of mentions) {
    if (mention.to !== to) continue;
    const share = shares[mention.from]?.[mention.sentence] ?? 0;
    if (share > (best?.share ?? 0)) best = { from: mention.from, sentence: mention.sentence, share };
  }
  return best;
}

function viewSentences(
  matches: WordMatches,
  passage: PassageView,
  read: readonly ReadPassage[],
): readonly SentenceView[] {
  const { titleStems, sentences } = passage.read;
  const link = passage.link === undefined ? undefined : linkStems(read, passage.link);
  return sentences.map((sentence, index) => {
    const own = coverageBy(matches, sentence.stems).share;
    const withTitle = coverageBy(matches, sentence.stems, titleStems);
    const chained =
      link === undefined ? withTitle.share : coverageBy(matches, sentence.stems, titleStems, link).share;
    return { passage, index, sentence, own, titled: shareOf(matches, withTitle.factors), chained };
  });
}

function linkStems(read: readonly ReadPassage[], { from, sentence }: PassageLink): readonly string[] {
  const source = read[from];
  return source === undefined ? [] : [...source.titleStems, ...(source.sentences[sentence]?.stems ?? [])];
}
