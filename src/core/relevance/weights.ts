import type { NameFeature } from '../follow/name-features.ts';
import type { LinkFeature } from './link-features.ts';
import type { ListFeature } from './list-features.ts';
import type { LogisticModel } from './logistic.ts';
import type { PassageFeature } from './passage-features.ts';

// Written by `npm run fit-relevance` from 1884 moments of runs on the shared training sets.

const alone: LogisticModel<PassageFeature> = {
  bias: -5.3856,
  weights: {
    coverage: 3.1735,
    sentenceCoverage: 1.9558,
    titleInQuestion: 3.5887,
    titleShare: -1.2903,
    titleOverlap: 0.0313,
    questionRank: 3.1515,
    questionScore: -0.3742,
    nameInPassage: 0,
    titleInQuestionShare: 0.8907,
  },
};

const together: LogisticModel<LinkFeature> = {
  bias: -3.9927,
  weights: {
    alone: -0.0007,
    aloneLogit: 0.4304,
    linked: 1.5804,
    linkSentence: -0.092,
    linkNearness: 0.7619,
    linkFromNamed: -0.2238,
    followed: 2.6158,
    followRank: 3.1854,
    followScore: -1.0818,
    novelty: 3.7248,
    namesNamed: -3.2762,
    isBest: 1.9326,
    isAmongBest: 0.8186,
    titleInQuestion: 1.0583,
    coverage: 2.5347,
    linkedNovelty: 8.4326,
    followedNovelty: -9.1001,
  },
};

export const relevanceModels = { alone, together } as const;

export const listModel: LogisticModel<ListFeature> = {
  bias: -2.8425,
  weights: {
    best: 2.7397,
    bestLogit: -0.0645,
    bestAloneLogit: -0.0377,
    mass: 0.8222,
    coverage: 0.3832,
    sentenceCoverage: 1.9396,
    openShare: -1.5029,
    named: 1.4588,
    hasName: -1.3551,
    nameCoverage: 1.5191,
    unknownShare: -1.3185,
    isFollowing: 1.3784,
    followedFound: -0.6014,
  },
};

export const nameModel: LogisticModel<NameFeature> = {
  bias: -5.8109,
  weights: {
    source: -0.9935,
    sentence: 2.0197,
    nearness: -0.3188,
    inQuestion: -0.0622,
    isTitle: 0.9948,
    leads: 0.0511,
    alreadyFound: -4.3547,
    logPassages: 0.4025,
    position: -0.5057,
    sourceNamed: 2.5367,
    sourceSentence: -1.2242,
    sourceNearness: 0.504,
    isCommonTitle: -9.0142,
    noneIsTitle: -0.3468,
    isBestSource: 1.4681,
    untitledFromNamed: -2.7155,
    leadsFromNamed: 1.1978,
    isNumber: -8.5179,
  },
};
