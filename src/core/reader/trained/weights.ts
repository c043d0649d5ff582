import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 2.058,
  weights: {
    rule: 0.419,
    hasRule: -1.024,
    ruleLead: 0.054,
    ruleInside: 0.105,
    hops: 0.389,
    alone: 0.243,
    chained: -0.116,
    step: 0.076,
    best: 0.218,
    lead: 0.069,
    relevance: 0.539,
    hasStep: -0.021,
    passages: 0.549,
    anywhere: -0.088,
    refused: 0.063,
    partOfBest: 0.684,
    kindFits: 0.023,
    kindFights: 0.687,
    inQuestion: -2.155,
    words: 0.17,
    asksUnknown: 0.361,
    isDate: -0.245,
    isNumber: -0.24,
    isChoice: 0.317,
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
