import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 2.652,
  weights: {
    rule: 0.479,
    hasRule: -1.261,
    ruleLead: 0.023,
    ruleInside: 0.178,
    hops: -0.14,
    alone: 0.238,
    chained: 0.017,
    step: 0.143,
    best: 0.023,
    lead: 0.144,
    relevance: 0.943,
    hasStep: -0.122,
    passages: 0.243,
    anywhere: -0.156,
    refused: -0.173,
    partOfBest: 1.29,
    kindFits: 0.029,
    kindFights: 0.278,
    inQuestion: -2.827,
    words: 0.191,
    asksUnknown: -0.164,
    isDate: -0.113,
    isNumber: 0.071,
    isChoice: 1.501,
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
