import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 1.185,
  weights: {
    rule: 0.295,
    hasRule: -0.62,
    ruleLead: 0.021,
    ruleInside: 0.174,
    hops: 0.009,
    alone: 0.199,
    chained: 0.043,
    step: 0.05,
    best: 0.095,
    lead: 0.144,
    relevance: 1.632,
    hasStep: -0.319,
    passages: -0.077,
    anywhere: -0.125,
    refused: -0.073,
    partOfBest: 1.529,
    kindFits: 0.143,
    kindFights: 0.152,
    inQuestion: -2.607,
    words: 0.157,
    asksUnknown: 0.089,
    isDate: -0.365,
    isNumber: 0.003,
    isChoice: 0.925,
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
