import type { Candidate } from '../evidence/candidates.ts';
import type { Assessment } from './assessment.ts';
import { linkFeatures } from './link-features.ts';
import { predict } from './logistic.ts';
import { passageFeatures, type QuestionWords } from './passage-features.ts';
import { relevanceModels } from './weights.ts';

export function assess(question: QuestionWords, candidates: readonly Candidate[]): Assessment {
  const features = candidates.map((candidate) => passageFeatures(question, candidate));
  const alone = features.map((each) => predict(relevanceModels.alone, each));
  const together = linkFeatures({ question, candidates, features, alone }).map((each) =>
    predict(relevanceModels.together, each),
  );
  return { alone, together, features };
}
