import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 2.508,
  weights: {
    rule: 0.479,
    hasRule: -1.206,
    ruleLead: 0.021,
    ruleInside: 0.194,
    hops: -0.337,
    alone: 0.187,
    chained: -0.031,
    step: 0.128,
    best: 0.08,
    lead: 0.133,
    relevance: 0.87,
    hasStep: -0.026,
    passages: 0.487,
    anywhere: -0.104,
    refused: -0.147,
    partOfBest: 1.026,
    kindFits: -0.055,
    kindFights: 0.292,
    inQuestion: -2.137,
    words: 0.088,
    asksUnknown: -0.2,
    isDate: -0.07,
    isNumber: 0.163,
    isChoice: 2.266,
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
