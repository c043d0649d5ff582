import type { NameFeature } from '../follow/name-features.ts';
import type { LinkFeature } from './link-features.ts';
import type { LogisticModel } from './logistic.ts';
import type { PassageFeature } from './passage-features.ts';

// Written by `npm run fit-relevance` from 2618 moments of runs on the shared training sets.

const alone: LogisticModel<PassageFeature> = {
  bias: -5.3069,
  weights: {
    coverage: 2.9647,
    sentenceCoverage: 1.3877,
    titleInQuestion: 3.5763,
    titleShare: -0.9461,
    titleOverlap: -0.3596,
    questionRank: 2.875,
    questionScore: 0.0931,
    titleInQuestionShare: 0.7586,
  },
};

const together: LogisticModel<LinkFeature> = {
  bias: -4.1752,
  weights: {
    alone: 0.1578,
    aloneLogit: 0.3754,
    linked: 0.51,
    linkSentence: 0.2233,
    linkNearness: 0.8416,
    linkFromNamed: 0.2959,
    followed: 3.0462,
    followRank: 3.6127,
    followScore: -1.7197,
    novelty: 4.1558,
    namesNamed: -2.2832,
    isBest: 2.3119,
    isAmongBest: 0.6648,
    titleInQuestion: 1.0901,
    coverage: 2.4672,
    linkedNovelty: 10.0853,
    followedNovelty: -10.0152,
  },
};

export const relevanceModels = { alone, together } as const;

export const nameModel: LogisticModel<NameFeature> = {
  bias: -5.849,
  weights: {
    source: -1.0057,
    sentence: 2.5261,
    nearness: -0.5195,
    inQuestion: -0.3483,
    isTitle: 1.0913,
    leads: -0.0882,
    alreadyFound: -5.4003,
    logPassages: 0.3555,
    position: -0.4477,
    sourceNamed: 2.4382,
    sourceSentence: -1.6578,
    sourceNearness: 1.0208,
    isCommonTitle: -8.7542,
    noneIsTitle: 0.0058,
    isBestSource: 1.3097,
    untitledFromNamed: -2.3289,
    leadsFromNamed: 1.0876,
    isNumber: -8.496,
  },
};
