import type { LogisticModel } from '../relevance/logistic.ts';
import type { RankingModel } from './rank/rank-spans.ts';
import { rankingModel, solutionModel, stepModel } from './weights.ts';

/** The fitted parts of the reader: which span is best, whether a step is right, whether the whole way is. */
export type ReaderModels = {
  readonly ranking: RankingModel;
  readonly step: LogisticModel<string>;
  readonly solution: LogisticModel<string>;
};

export const readerModels: ReaderModels = { ranking: rankingModel, step: stepModel, solution: solutionModel };
