import type { NameFeature } from '../follow/name-features.ts';
import type { LinkFeature } from './link-features.ts';
import type { ListFeature } from './list-features.ts';
import type { LogisticModel } from './logistic.ts';
import type { PassageFeature } from './passage-features.ts';

// Written by `npm run fit-relevance` from 2269 moments of runs on the shared training sets.

const alone: LogisticModel<PassageFeature> = {
  bias: -5.1619,
  weights: {
    coverage: 1.7376,
    sentenceCoverage: 1.587,
    titleInQuestion: 3.6407,
    titleShare: -1.1375,
    titleOverlap: -0.048,
    questionRank: 3.1865,
    questionScore: -0.0022,
    titleInQuestionShare: 0.0098,
    nameInPassage: 0.6964,
  },
};

const together: LogisticModel<LinkFeature> = {
  bias: -2.7518,
  weights: {
    alone: 0.0363,
    aloneLogit: 0.685,
    linked: 1.1868,
    linkSentence: -1.2357,
    linkNearness: 1.7887,
    linkFromNamed: -0.1736,
    followed: 2.18,
    followRank: 2.8432,
    followScore: -1.1052,
    novelty: 4.187,
    namesNamed: -3.5578,
    isBest: 1.7094,
    isAmongBest: 0.4748,
    titleInQuestion: 0.2708,
    coverage: 1.5409,
    linkedNovelty: 7.6843,
    followedNovelty: -5.7978,
  },
};

export const relevanceModels = { alone, together } as const;

export const listModel: LogisticModel<ListFeature> = {
  bias: -2.672,
  weights: {
    best: 3.3376,
    bestLogit: -0.2092,
    bestAloneLogit: 0.1654,
    mass: 0.4446,
    coverage: -0.9404,
    sentenceCoverage: 1.8858,
    openShare: -0.9634,
    named: 1.0953,
    hasName: -1.8519,
    nameCoverage: 1.7182,
    unknownShare: 0.0041,
    isFollowing: 1.3308,
    followedFound: -0.5764,
  },
};

export const nameModel: LogisticModel<NameFeature> = {
  bias: -6.6505,
  weights: {
    source: -0.4748,
    sentence: 3.2096,
    nearness: -0.7823,
    inQuestion: -0.5,
    isTitle: 1.3768,
    leads: 0.3427,
    alreadyFound: -2.6787,
    logPassages: 0.368,
    position: 0.2067,
    sourceNamed: 1.477,
    sourceSentence: -2.3963,
    sourceNearness: 1.6047,
    isCommonTitle: -7.5618,
    noneIsTitle: 0.0936,
    isBestSource: 0.9986,
    untitledFromNamed: -1.2064,
    leadsFromNamed: 0.978,
    isNumber: -7.6121,
  },
};
