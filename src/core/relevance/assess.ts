import type { Candidate } from '../evidence/candidates.ts';
import { ObjectNumbers } from '../object-numbers.ts';
import { passageWords } from '../text/passage-words.ts';
import type { Assessment } from './assessment.ts';
import { linkFeatures } from './link-features.ts';
import { predict } from './logistic.ts';
import { passageFeatures, type QuestionWords } from './passage-features.ts';
import { relevanceModels } from './weights.ts';

const remembered = new WeakMap<QuestionWords, Map<string, Assessment>>();
const mostRemembered = 8;
const numbers = new ObjectNumbers();

/** Remembered for the latest lists of candidates of a question: runs that begin alike, as in evaluations, find the same. */
export function assess(question: QuestionWords, candidates: readonly Candidate[]): Assessment {
  const own = remembered.get(question) ?? new Map<string, Assessment>();
  remembered.set(question, own);
  const key = candidates.map(keyOf).join(' ');
  const known = own.get(key);
  if (known !== undefined) return known;
  const assessment = work(question, candidates);
  if (own.size >= mostRemembered) own.clear();
  own.set(key, assessment);
  return assessment;
}

function keyOf(candidate: Candidate): string {
  const { passage, questionRank, questionScore, followRank, followScore, followed } = candidate;
  return `${numbers.of(passageWords(passage))},${questionRank},${questionScore},${followRank},${followScore},${followed}`;
}

function work(question: QuestionWords, candidates: readonly Candidate[]): Assessment {
  const features = candidates.map((candidate) => passageFeatures(question, candidate));
  const alone = features.map((each) => predict(relevanceModels.alone, each));
  const together = linkFeatures({ question, candidates, features, alone }).map((each) =>
    predict(relevanceModels.together, each),
  );
  return { alone, together, features };
}
