import type { Candidate } from '../evidence/candidates.ts';
import { coverage, totalWeight, type WordWeights } from '../evidence/word-weights.ts';
import { rememberPairs } from '../remember-pairs.ts';
import { type PassageWords, passageWords } from '../text/passage-words.ts';
import { stem } from '../text/stem.ts';
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

/** A question as the features see it: its folded words in order, with a space around each, the weight of each stem, and its names, folded. */
export type QuestionWords = {
  readonly flat: string;
  readonly weights: WordWeights;
  readonly names: readonly string[];
};

/**
 * What a passage shows by itself. `coverage`: idf share of the question's words that it holds; `sentenceCoverage`: its best sentence together with
 * the title; `titleInQuestion`: the question names what it is about; `titleShare`: idf share of the question that the title is;
 * `titleOverlap`: share of the title that stands in the question; `nameInPassage`: share of the weight of the question's names that stand in it, each as a
 * whole; ranks and scores: see Candidate.
 */
export function passageFeatures(question: QuestionWords, candidate: Candidate): Features<PassageFeature> {
  const { questionRank, questionScore } = candidate;
  return { ...wordFeatures(question, passageWords(candidate.passage)), questionRank, questionScore };
}

/** What follows from the words alone: the same passages are looked at again after each search of a run. */
const wordFeatures = rememberPairs((question: QuestionWords, words: PassageWords) => {
  const { weights } = question;
  const named = words.titleNames.some((name) => isInQuestion(question, name)) ? 1 : 0;
  const titleShare = coverage(weights, words.titleStems);
  const inSentences = words.sentences.map(({ stems }) => coverage(weights, stems, words.titleStems));
  return {
    coverage: coverage(weights, words.stems),
    sentenceCoverage: Math.max(0, ...inSentences),
    titleInQuestion: named,
    titleShare,
    titleOverlap: Math.max(0, ...words.titleNames.map((name) => overlap(question, name))),
    titleInQuestionShare: named * titleShare,
    nameInPassage: nameInPassage(question, words),
  };
});

export function isInQuestion(question: QuestionWords, name: string): boolean {
  return name !== '' && !stopWords.has(name) && question.flat.includes(` ${name} `);
}

function nameInPassage({ names, weights }: QuestionWords, words: PassageWords): number {
  const all = names.map((name) => ({ name, weight: weightOf(name, weights) }));
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const held = all.filter(
    ({ name }) => words.flat.includes(` ${name} `) || words.titleNames.some((title) => title.includes(name)),
  );
  return held.reduce((sum, { weight }) => sum + weight, 0) / total;
}

function weightOf(name: string, weights: WordWeights): number {
  return name.split(' ').reduce((sum, word) => sum + (weights.get(stem(word)) ?? 0), 0);
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
