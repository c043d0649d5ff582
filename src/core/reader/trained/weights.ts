import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 1.029,
  weights: {
    rule: 0.393,
    hasRule: -0.782,
    ruleLead: 0.031,
    ruleInside: 0.132,
    hops: -0.591,
    alone: 0.283,
    chained: -0.108,
    step: -0.053,
    best: 0.175,
    lead: 0.072,
    relevance: 0.656,
    hasStep: -0.068,
    passages: 0.354,
    anywhere: 0.012,
    refused: 0.063,
    partOfBest: 0.706,
    kindFits: 0.034,
    kindFights: 0.585,
    inQuestion: -1.647,
    words: 0.148,
    asksUnknown: 0.279,
    isDate: -0.202,
    isNumber: -0.599,
    isChoice: 0.958,
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
