import type { Candidate } from '../evidence/candidates.ts';
import { totalWeight, type WordWeights } from '../evidence/word-weights.ts';
import { rememberPairs } from '../remember-pairs.ts';
import { type PassageWords, passageWords } from '../text/passage-words.ts';
import { stopWords } from '../text/stop-words.ts';
import type { Features } from './logistic.ts';

export const passageFeatureNames = [
  'coverage',
  'sentenceCoverage',
  'titleInQuestion',
  'titleShare',
  'titleOverlap',
  'questionRank',
  'questionScore',
  'titleInQuestionShare',
  'nameInPassage',
] as const;
export type PassageFeature = (typeof passageFeatureNames)[number];

/** A question as the features see it: its folded words in order, with a space around each, the weight of each stem, and its names, folded, each with the weight of its words. */
export type QuestionWords = {
  readonly flat: string;
  readonly weights: WordWeights;
  readonly names: readonly { readonly name: string; readonly weight: number }[];
};

/**
 * What a passage shows by itself. `coverage`: idf share of the question's words that it holds; `sentenceCoverage`: its best sentence together with
 * the title; `titleInQuestion`: the question names what it is about; `titleShare`: idf share of the question that the title is;
 * `titleOverlap`: share of the title that stands in the question; `nameInPassage`: share of the weight of the question's names that stand in it, each as a
 * whole; ranks and scores: see Candidate.
 */
export function passageFeatures(question: QuestionWords, candidate: Candidate): Features<PassageFeature> {
  const fromWords = wordFeatures(question, passageWords(candidate.passage));
  return {
    coverage: fromWords.coverage,
    sentenceCoverage: fromWords.sentenceCoverage,
    titleInQuestion: fromWords.titleInQuestion,
    titleShare: fromWords.titleShare,
    titleOverlap: fromWords.titleOverlap,
    questionRank: candidate.questionRank,
    questionScore: candidate.questionScore,
    titleInQuestionShare: fromWords.titleInQuestionShare,
    nameInPassage: fromWords.nameInPassage,
  };
}

/** What follows from the words alone: the same passages are looked at again after each search of a run. */
const wordFeatures = rememberPairs((question: QuestionWords, words: PassageWords) => {
  const { weights } = question;
  const named = words.titleNames.some((name) => isInQuestion(question, name)) ? 1 : 0;
  const total = totalWeight(weights) || 1;
  // No sentence and no title holds a word that the whole does not hold, and most passages hold few of them.
  const held = [...weights].filter(([word]) => words.stems.has(word));
  const titleShare = heldWeight(held, words.titleStems) / total;
  let inSentence = 0;
  for (const { stems } of words.sentences)
    inSentence = Math.max(inSentence, heldWeight(held, stems, words.titleStems));
  return {
    coverage: heldWeight(held, words.stems) / total,
    sentenceCoverage: inSentence / total,
    titleInQuestion: named,
    titleShare,
    titleOverlap: Math.max(0, ...words.titleNames.map((name) => overlap(question, name))),
    titleInQuestionShare: named * titleShare,
    nameInPassage: nameInPassage(question, words),
  };
});

function heldWeight(
  weights: readonly (readonly [string, number])[],
  words: ReadonlySet<string>,
  others?: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const [word, weight] of weights) if (words.has(word) || others?.has(word)) sum += weight;
  return sum;
}

export function isInQuestion(question: QuestionWords, name: string): boolean {
  return name !== '' && !stopWords.has(name) && question.flat.includes(` ${name} `);
}

function nameInPassage({ names }: QuestionWords, words: PassageWords): number {
  const total = names.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const held = names.filter(
    ({ name }) => words.flat.includes(` ${name} `) || words.titleNames.some((title) => title.includes(name)),
  );
  return held.reduce((sum, { weight }) => sum + weight, 0) / total;
}

function overlap({ flat }: QuestionWords, name: string): number {
  const parts = name.split(' ');
  return parts.filter((part) => flat.includes(` ${part} `)).length / parts.length;
}

/** Share of the question's weight that these words leave open, and the weights of what is open. */
export function openWords(
  { weights }: QuestionWords,
  covered: ReadonlySet<string>,
): { readonly weights: WordWeights; readonly share: number } {
  const open = new Map([...weights].filter(([word]) => !covered.has(word)));
  const total = totalWeight(weights);
  return { weights: open, share: total === 0 ? 0 : totalWeight(open) / total };
}
