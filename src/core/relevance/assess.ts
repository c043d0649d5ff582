import type { Candidate } from '../evidence/candidates.ts';
import { linkFeatures } from './link-features.ts';
import { type Features, predict } from './logistic.ts';
import { type PassageFeature, passageFeatures, type QuestionWords } from './passage-features.ts';
import { relevanceModels } from './weights.ts';

/** P(bears on the question) for each candidate, in the same order: by itself, and in the company of the others. */
export type Assessment = {
  readonly alone: readonly number[];
  readonly together: readonly number[];
  readonly features: readonly Features<PassageFeature>[];
};

export function assess(question: QuestionWords, candidates: readonly Candidate[]): Assessment {
  const features = candidates.map((candidate) => passageFeatures(question, candidate));
  const alone = features.map((each) => predict(relevanceModels.alone, each));
  const together = linkFeatures({ question, candidates, features, alone }).map((each) =>
    predict(relevanceModels.together, each),
  );
  return { alone, together, features };
}
