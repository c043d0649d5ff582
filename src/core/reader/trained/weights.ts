import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 5.357,
  weights: {
    rule: 0.241,
    hasRule: -0.693,
    ruleLead: 0.278,
    ruleInside: 0.216,
    hops: -0.382,
    alone: 0.121,
    chained: 0.274,
    step: 0.447,
    best: 0.044,
    lead: -0.026,
    relevance: 0.374,
    hasStep: -0.383,
    passages: 0.822,
    anywhere: 0.037,
    refused: 0.132,
    partOfBest: 0.159,
    kindFits: -0.016,
    kindFights: 0.073,
    inQuestion: -2.165,
    words: -0.064,
    asksUnknown: -0.591,
    isDate: -0.169,
    isNumber: 0.037,
    isChoice: 1.634,
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
