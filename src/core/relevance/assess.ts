import type { Candidate } from '../evidence/candidates.ts';
import { type PassageWords, passageWords } from '../text/passage-words.ts';
import type { Assessment } from './assessment.ts';
import { linkFeatures } from './link-features.ts';
import { predict } from './logistic.ts';
import { fromNearness } from './nearness.ts';
import { passageFeatures, type QuestionWords } from './passage-features.ts';
import { relevanceModels } from './weights.ts';

type Assessed = {
  readonly words: readonly PassageWords[];
  readonly candidates: readonly Candidate[];
  readonly assessment: Assessment;
};

const remembered = new WeakMap<QuestionWords, Assessed[]>();
const mostRemembered = 8;

/** Remembered for the latest lists of candidates of a question: runs that begin alike, as in evaluations, find the same. */
export function assess(question: QuestionWords, candidates: readonly Candidate[]): Assessment {
  const own = remembered.get(question) ?? [];
  remembered.set(question, own);
  const words = candidates.map(({ passage }) => passageWords(passage));
  const known = own.find((each) => isSame(each, words, candidates));
  if (known !== undefined) return known.assessment;
  const assessment = work(question, candidates);
  if (own.length >= mostRemembered) own.length = 0;
  own.push({ words, candidates, assessment });
  return assessment;
}

/** The same words, found in the same way. */
function isSame(known: Assessed, words: readonly PassageWords[], candidates: readonly Candidate[]): boolean {
  return (
    known.words.length === words.length &&
    candidates.every((candidate, at) => {
      const other = known.candidates[at];
      return (
        known.words[at] === words[at] &&
        other?.questionRank === candidate.questionRank &&
        other.questionScore === candidate.questionScore &&
        other.followRank === candidate.followRank &&
        other.followScore === candidate.followScore &&
        other.nearness === candidate.nearness &&
        other.followed === candidate.followed
      );
    })
  );
}

function work(question: QuestionWords, candidates: readonly Candidate[]): Assessment {
  const features = candidates.map((candidate) => passageFeatures(question, candidate));
  const alone = features.map((each) => predict(relevanceModels.alone, each));
  const byWords = linkFeatures({ question, candidates, features, alone }).map((each) =>
    predict(relevanceModels.together, each),
  );
  // Where words found what the question is about, meaning has little to add; where they found nothing, all.
  const open = 1 - Math.max(0, ...byWords) ** 2;
  const together = byWords.map((each, at) => Math.max(each, open * fromNearness(candidates[at]?.nearness)));
  return { alone, together, features };
}
