import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: -0.094,
  weights: {
    rule: 0.234,
    hasRule: -0.201,
    ruleLead: 0.002,
    ruleInside: 0.197,
    hops: 0.129,
    alone: 0.166,
    chained: 0.076,
    step: -0.003,
    best: -0.017,
    lead: 0.238,
    relevance: 1.393,
    hasStep: -0.163,
    passages: 0.119,
    anywhere: -0.073,
    refused: -0.21,
    partOfBest: 1.584,
    kindFits: 0.244,
    kindFights: 0.339,
    inQuestion: -3.472,
    words: 0.183,
    asksUnknown: 0.26,
    isDate: -0.2,
    isNumber: 0.205,
    isChoice: 1.283,
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
