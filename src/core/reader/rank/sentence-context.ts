import type { Relation } from '../relations/relation.ts';
import { type Description, describe } from '../text/describe.ts';
import { isSaid } from './is-said.ts';
import type { Reading, SentenceView } from './reading.ts';

/** A word of a sentence that stands for a word of the question. */
export type MatchedWord = { readonly at: number; readonly word: number; readonly factor: number };

/** A sentence with all that is the same for each span in it. */
export type SentenceContext = {
  readonly view: SentenceView;
  readonly matched: readonly MatchedWord[];
  readonly features: SentenceFeatures;
  /** Relations that the sentence may state, as its words show at a glance. */
  readonly relations: readonly Relation[];
  readonly otherRelations: readonly Relation[];
  /** The sentence or the title has the word for what is asked for. */
  readonly saysFocus: boolean;
  /** What the passage says that its subject is. */
  readonly description: Description | undefined;
};

export type SentenceFeatures = ReturnType<typeof sentenceFeatures> & { readonly strays: number };

/** The sentences that may hold the answer: those that cover most of the question, by themselves or through a link. */
export function bestSentences(reading: Reading, most: number): readonly SentenceContext[] {
  const best = {
    titled: Math.max(0.001, ...reading.sentences.map((view) => view.titled)),
    chained: Math.max(0.001, ...reading.sentences.map((view) => view.chained)),
  };
  const head = reading.focus.at(-1);
  return reading.sentences
    .map((view) => ({ view, score: Math.max(view.titled, view.chained) + (view.index === 0 ? 0.02 : 0) }))
    .sort((left, right) => right.score - left.score)
    .slice(0, most)
    .map(({ view }) => ({
      ...statedRelations(reading, view),
      view,
      matched: matchedWords(reading, view),
      features: { ...sentenceFeatures(view, best), strays: strays(reading, view) },
      saysFocus: head !== undefined && isSaid(view, head.stem),
      description: describe(view.passage.read),
    }));
}

/**
 * 1 for a sentence of another passage than the one on the very thing that the question names, where the question asks for nothing in
 * between and the sentence does not name the thing either.
 */
function strays({ splits, names, passages, question }: Reading, { passage, sentence }: SentenceView): number {
  if (splits.length > 0 || passage.isNamed || !passages.some(({ isNamed }) => isNamed)) return 0;
  const titles = names.filter(({ isTitle }) => isTitle);
  const isSaid = titles.some(({ from, to }) =>
    question.words.slice(from, to).every((word) => sentence.stems.has(word.stem)),
  );
  return isSaid ? 0 : 1;
}

function statedRelations({ question }: Reading, { passage, sentence }: SentenceView) {
  const lower = passage.read.passage.text.slice(sentence.start, sentence.end).toLowerCase();
  return {
    relations: question.relations.filter(({ cue }) => cue.test(lower)),
    otherRelations: question.otherRelations.filter(({ cue }) => cue.test(lower)),
  };
}

function matchedWords({ matches }: Reading, { passage, sentence }: SentenceView): readonly MatchedWord[] {
  const found: MatchedWord[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const match = matches.byStem.get(passage.read.words[at]?.stem ?? '');
    if (match !== undefined) found.push({ at, ...match });
  }
  return found;
}

function sentenceFeatures(
  { passage, index, own, titled, chained }: SentenceView,
  best: { readonly titled: number; readonly chained: number },
) {
  return {
    own,
    titled,
    chained,
    passageShare: passage.share,
    named: passage.named,
    linked: passage.link?.share ?? 0,
    isFirst: index === 0 ? 1 : 0,
    bestTitled: titled / best.titled,
    bestChained: chained / best.chained,
    passageRank: 1 / (1 + passage.index),
  };
}
