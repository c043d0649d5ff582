import type { LogisticModel } from '../relevance/logistic.ts';
import type { RankingModel } from './rank/rank-spans.ts';
import { plainStepModel, rankingModel, solutionModel, titledStepModel } from './weights.ts';

/** The fitted parts of the reader: which span is best, whether a step is right, whether the whole way is. */
export type ReaderModels = {
  readonly ranking: RankingModel;
  readonly step: { readonly titled: LogisticModel<string>; readonly plain: LogisticModel<string> };
  readonly solution: LogisticModel<string>;
};

export const readerModels: ReaderModels = {
  ranking: rankingModel,
  step: { titled: titledStepModel, plain: plainStepModel },
  solution: solutionModel,
};
