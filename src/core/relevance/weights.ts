import type { NameFeature } from '../follow/name-features.ts';
import type { LinkFeature } from './link-features.ts';
import type { LogisticModel } from './logistic.ts';
import type { PassageFeature } from './passage-features.ts';

const alone: LogisticModel<PassageFeature> = {
  bias: -4,
  weights: {
    coverage: 4,
    sentenceCoverage: 0,
    titleInQuestion: 2,
    titleShare: 0,
    titleOverlap: 0,
    questionRank: 2,
    questionScore: 0,
    titleInQuestionShare: 0,
  },
};

const together: LogisticModel<LinkFeature> = {
  bias: -3,
  weights: {
    alone: 5,
    aloneLogit: 0,
    linked: 0,
    linkSentence: 0,
    linkNearness: 0,
    linkFromNamed: 0,
    followed: 4,
    followRank: 0,
    followScore: 0,
    novelty: 1,
    namesNamed: 0,
    isBest: 0,
    isAmongBest: 0,
    titleInQuestion: 0,
    coverage: 0,
    linkedNovelty: 0,
    followedNovelty: 0,
  },
};

export const relevanceModels = { alone, together } as const;

export const nameModel: LogisticModel<NameFeature> = {
  bias: -2,
  weights: {
    source: 2,
    sentence: 2,
    nearness: 1,
    inQuestion: -5,
    isTitle: 1,
    leads: 1,
    alreadyFound: 0,
    logPassages: 0,
    position: 0,
    sourceNamed: 0,
    sourceSentence: 0,
    sourceNearness: 0,
    isCommonTitle: 0,
  },
};

export const thresholds = { evidence: 0.3, good: 0.5, bad: 0.15, follow: 0.05, read: 0.05 } as const;
