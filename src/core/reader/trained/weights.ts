import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 0.273,
  weights: {
    rule: 0.341,
    hasRule: -0.734,
    ruleLead: 0.017,
    ruleInside: 0.114,
    hops: -0.489,
    alone: 0.161,
    chained: -0.091,
    step: -0.087,
    best: 0.268,
    lead: 0.051,
    relevance: 0.969,
    hasStep: -0.119,
    passages: 0.221,
    anywhere: -0.211,
    refused: -0.167,
    partOfBest: 0.724,
    kindFits: 0.147,
    kindFights: 0.658,
    inQuestion: -1.698,
    words: 0.18,
    asksUnknown: 0.271,
    isDate: -0.225,
    isNumber: -0.425,
    isChoice: 0.124,
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
