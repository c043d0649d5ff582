import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 5.527,
  weights: {
    rule: 0.467,
    hasRule: -1.148,
    ruleLead: 0.238,
    ruleInside: 0.143,
    hops: 0.012,
    alone: 0.086,
    chained: 0.08,
    step: 0.389,
    best: 0.119,
    lead: 0.111,
    relevance: -0.111,
    hasStep: -0.629,
    passages: -0.022,
    anywhere: 0.081,
    refused: 0.041,
    partOfBest: -0.045,
    kindFits: 0.178,
    kindFights: 0,
    inQuestion: -1.19,
    words: -0.383,
    asksUnknown: 0.015,
    isDate: -0.185,
    isNumber: 0.052,
    isChoice: 1.431,
  },
};

/** Set by hand, as odds for odds: the yes-no questions at hand are too few to fit on. */
export const yesNoModel: LogisticModel<YesNoFeature> = {
  bias: 0,
  weights: { yes: 0.8, chainedYes: 0.8, ruleYes: 1.5, ruleNo: -1.5, none: 0 },
};
