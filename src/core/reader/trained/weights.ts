import type { LogisticModel } from '../../relevance/logistic.ts';
import type { AnswerFeature } from './answer-features.ts';
import type { YesNoFeature } from './yes-no-features.ts';

// Written by `npm run fit-answers`.

export const answerModel: LogisticModel<AnswerFeature> = {
  bias: 4.185,
  weights: {
    rule: 0.289,
    hasRule: -0.458,
    ruleLead: 0.269,
    ruleInside: 0.153,
    hops: -0.179,
    alone: 0.399,
    chained: 0.076,
    step: 0.422,
    best: -0.135,
    lead: -0.117,
    relevance: 0.978,
    hasStep: -0.513,
    passages: 0.547,
    anywhere: 0.113,
    refused: 0.279,
    partOfBest: 0.098,
    kindFits: -0.061,
    kindFights: -2.102,
    inQuestion: -0.244,
    words: -0.109,
    asksUnknown: -0.972,
    isDate: 0.039,
    isNumber: -0.29,
    isChoice: 0,
  },
};

export const yesNoModel: LogisticModel<YesNoFeature> = {
  bias: 0,
  weights: { yes: 0.5, chainedYes: 0.5, ruleYes: 2, ruleNo: -2, none: 0 },
};
