import type { NameFeature } from '../follow/name-features.ts';
import type { LinkFeature } from './link-features.ts';
import type { ListFeature } from './list-features.ts';
import type { LogisticModel } from './logistic.ts';
import type { PassageFeature } from './passage-features.ts';

// Written by `npm run fit-relevance` from 2138 moments of runs on the shared training sets.

const alone: LogisticModel<PassageFeature> = {
  bias: -5.1115,
  weights: {
    coverage: 1.2497,
    sentenceCoverage: 1.4961,
    titleInQuestion: 3.9528,
    titleShare: -1.0744,
    titleOverlap: -0.1551,
    questionRank: 3.3321,
    questionScore: 0.1476,
    titleInQuestionShare: -0.8068,
    nameInPassage: 0.6511,
  },
};

const together: LogisticModel<LinkFeature> = {
  bias: -2.4396,
  weights: {
    alone: -0.0538,
    aloneLogit: 0.7533,
    linked: 0.9018,
    linkSentence: -1.5748,
    linkNearness: 1.8625,
    linkFromNamed: -0.25,
    followed: 2.1605,
    followRank: 2.7489,
    followScore: -0.891,
    novelty: 4.0666,
    namesNamed: -3.3836,
    isBest: 1.7929,
    isAmongBest: 0.2827,
    titleInQuestion: 0.2182,
    coverage: 1.3574,
    linkedNovelty: 9.102,
    followedNovelty: -5.6196,
  },
};

export const relevanceModels = { alone, together } as const;

export const listModel: LogisticModel<ListFeature> = {
  bias: -2.8715,
  weights: {
    best: 2.7905,
    bestLogit: -0.0664,
    bestAloneLogit: 0.1983,
    mass: 0.088,
    coverage: -0.0969,
    sentenceCoverage: 2.305,
    openShare: -0.5212,
    named: 1.2931,
    hasName: -1.9112,
    nameCoverage: 1.4938,
    unknownShare: 0.5598,
    isFollowing: 1.8738,
    followedFound: -0.4578,
  },
};

export const nameModel: LogisticModel<NameFeature> = {
  bias: -7.4537,
  weights: {
    source: 0.01,
    sentence: 2.8287,
    nearness: -0.6323,
    inQuestion: -1.0175,
    isTitle: 1.3049,
    leads: 0.3366,
    alreadyFound: -2.6,
    logPassages: 0.5601,
    position: 0.1158,
    sourceNamed: 1.1101,
    sourceSentence: -2.0488,
    sourceNearness: 1.4563,
    isCommonTitle: -7.2535,
    noneIsTitle: 0.0644,
    isBestSource: 0.907,
    untitledFromNamed: -0.8355,
    leadsFromNamed: 0.7625,
    isNumber: -7.5418,
    sourceFollowed: -3.0045,
    followedSentence: 2.926,
    isWidespread: -0.9778,
    nameShare: 0.6595,
    depth: 0.2866,
    depthFollowed: 0.682,
  },
};
