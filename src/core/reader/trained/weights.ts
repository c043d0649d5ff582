import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 4.787,
  weights: {
    rule: 0.519,
    hasRule: -1.314,
    ruleLead: 0.07,
    ruleInside: 0.174,
    hops: 0.297,
    alone: 0.203,
    chained: -0.006,
    step: 0.444,
    best: 0.064,
    lead: 0.15,
    relevance: 0.046,
    hasStep: -0.287,
    passages: 0.488,
    anywhere: -0.045,
    refused: -0.017,
    partOfBest: 0.884,
    kindFits: 0.243,
    kindFights: 0.547,
    inQuestion: -2.556,
    words: 0.117,
    asksUnknown: 0.203,
    isDate: 0.022,
    isNumber: -0.254,
    isChoice: 2.511,
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
