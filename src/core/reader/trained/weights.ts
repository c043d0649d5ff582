import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 1,
  weights: {
    rule: 0.338,
    hasRule: -0.605,
    ruleLead: 0.001,
    ruleInside: 0.158,
    hops: -0.474,
    alone: 0.179,
    chained: -0.041,
    step: -0.028,
    best: 0.18,
    lead: 0.124,
    relevance: 0.595,
    hasStep: -0.25,
    passages: 0.144,
    anywhere: -0.133,
    refused: -0.164,
    partOfBest: 0.936,
    kindFits: -0.014,
    kindFights: 0.383,
    inQuestion: -2.14,
    words: 0.232,
    asksUnknown: -0.012,
    isDate: -0.217,
    isNumber: 0.156,
    isChoice: 1.079,
  },
};

/** Set by hand, as odds for odds: the yes-no questions at hand are too few to fit on. */
export const yesNoModel: LogisticModel<YesNoFeature> = {
  bias: 0,
  weights: {
    yes: 0.8,
    chainedYes: 0.8,
    ruleYes: 1.5,
    ruleNo: -1.5,
    none: 0,
  },
};
