import type { Candidate } from '../evidence/candidates.ts';
import { coverage, coverageOfAll, type KnownTerms, totalWeight } from '../evidence/word-weights.ts';
import { passageWords } from '../text/passage-words.ts';
import { properNames } from '../text/proper-names.ts';
import { stem } from '../text/stem.ts';
import { terms } from '../text/tokenize.ts';
import type { Assessment } from './assessment.ts';
import type { Features } from './logistic.ts';
import type { QuestionWords } from './passage-features.ts';

export const listFeatureNames = [
  'best',
  'bestLogit',
  'bestAloneLogit',
  'mass',
  'coverage',
  'sentenceCoverage',
  'openShare',
  'named',
  'hasName',
  'nameCoverage',
  'unknownShare',
  'isFollowing',
  'followedFound',
] as const;
export type ListFeature = (typeof listFeatureNames)[number];

export type ListContext = {
  readonly question: string;
  readonly words: QuestionWords;
  readonly known: KnownTerms;
  /** The hits, without evidence from before; the assessment is of all candidates, these first. */
  readonly hits: readonly Candidate[];
  readonly assessment: Assessment;
  readonly followed: string | undefined;
};

/**
 * What a list of results shows as a whole. `best`…: of its best passage; `mass`: log(1 + expected number of relevant passages); `coverage`,
 * `sentenceCoverage`: best of any hit; `openShare`: weight that no hit holds; `named`: a hit is what the question names; `nameCoverage`: share of
 * the weight of the question's names that one hit holds; `unknownShare`: weight of words that the source does not know at all. 0-1 but for logits.
 */
export function listFeatures(context: ListContext): Features<ListFeature> {
  const { words, hits, assessment, followed } = context;
  const own = <T>(list: readonly T[]) => list.slice(0, hits.length);
  const [together, features] = [own(assessment.together), own(assessment.features)];
  const best = Math.max(0, ...together);
  const names = nameWeights(context);
  const stems = hits.map(({ passage }) => passageWords(passage).stems);
  return {
    best,
    bestLogit: logit(best),
    bestAloneLogit: logit(Math.max(0, ...own(assessment.alone))),
    mass: Math.log1p(together.reduce((sum, p) => sum + p, 0)),
    coverage: Math.max(0, ...features.map((each) => each.coverage)),
    sentenceCoverage: Math.max(0, ...features.map((each) => each.sentenceCoverage)),
    openShare: 1 - coverageOfAll(words.weights, stems),
    named: Math.max(0, ...features.map((each) => each.titleInQuestion)),
    hasName: names.size > 0 ? 1 : 0,
    nameCoverage: Math.max(0, ...stems.map((each) => coverage(names, each))),
    unknownShare: unknownShare(context),
    isFollowing: followed === undefined ? 0 : 1,
    followedFound: Math.max(0, ...hits.map((hit) => hit.followed)),
  };
}

/** Weights of those words of the question that belong to names. */
function nameWeights({ question, words }: ListContext): ReadonlyMap<string, number> {
  const stems = new Set(properNames(question).flatMap(terms).map(stem));
  return new Map([...words.weights].filter(([word]) => stems.has(word)));
}

function unknownShare({ words, known }: ListContext): number {
  const unknown = new Set(known.terms.filter((fact) => fact.passages === 0).map((fact) => stem(fact.term)));
  const lost = new Map([...words.weights].filter(([word]) => unknown.has(word)));
  const total = totalWeight(words.weights);
  return total === 0 ? 0 : totalWeight(lost) / total;
}

function logit(probability: number): number {
  const p = Math.min(0.9999, Math.max(0.0001, probability));
  return Math.log(p / (1 - p));
}
