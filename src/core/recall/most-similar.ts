import type { RecalledRun } from '../recalled-run.ts';
import type { RunDigest } from './digest-run.ts';
import { questionProfile } from './question-profile.ts';
import { questionSimilarity, wordWeights } from './question-similarity.ts';

/** Measured on the pairs in its test: paraphrases have 0.49 and more, other questions 0.40 and less. */
export const leastSimilarity = 0.45;
const mostRuns = 3;

/** Past runs whose question asks for much the same, most similar first, at most three. Of equals, the first given. */
export function mostSimilar(question: string, digests: readonly RunDigest[]): readonly RecalledRun[] {
  const own = questionProfile(question);
  const past = digests.map((digest) => ({ digest, profile: questionProfile(digest.question) }));
  const weight = wordWeights([own, ...past.map(({ profile }) => profile)]);
  return past
    .map(({ digest, profile }) => ({ ...digest, similarity: questionSimilarity(own, profile, weight) }))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .toSorted((left, right) => right.similarity - left.similarity)
    .slice(0, mostRuns);
}
