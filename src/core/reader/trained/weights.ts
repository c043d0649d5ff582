import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 3.751,
  weights: {
    rule: 0.472,
    hasRule: -1.109,
    ruleLead: 0.052,
    ruleInside: 0.148,
    hops: 0.193,
    alone: 0.25,
    chained: -0.099,
    step: 0.331,
    best: 0.139,
    lead: 0.127,
    relevance: 0.323,
    hasStep: -0.329,
    passages: 0.121,
    anywhere: -0.081,
    refused: 0.019,
    partOfBest: 0.482,
    kindFits: 0.28,
    kindFights: 0.801,
    inQuestion: -2.191,
    words: 0.264,
    asksUnknown: 0.421,
    isDate: -0.079,
    isNumber: -0.423,
    isChoice: 0.814,
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
