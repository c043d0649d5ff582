import type { PassageRelevance, Verdict } from '../event.ts';
import { type Candidate, newCandidate } from '../evidence/candidates.ts';
import type { KnownTerms } from '../evidence/word-weights.ts';
import type { Hit, Passage } from '../passage.ts';
import { nameKey } from '../text/name-key.ts';
import { passageWords } from '../text/passage-words.ts';
import { assess } from './assess.ts';
import { type ListFeature, listFeatures } from './list-features.ts';
import { type Features, predict } from './logistic.ts';
import { questionWords } from './question-words.ts';
import { thresholds } from './thresholds.ts';
import { listModel } from './weights.ts';

export type Results = KnownTerms & {
  readonly question: string;
  readonly hits: readonly Hit[];
  readonly evidence: readonly Passage[];
  readonly followed: string | undefined;
};

/** P(bears on the question) for each hit, given what was found before, and one verdict for the list. */
export function judgeResults(results: Results): {
  readonly relevances: readonly PassageRelevance[];
  readonly verdict: Verdict;
} {
  const { together, list } = assessResults(results);
  const relevances = results.hits.map(({ passage }, index) => ({
    passageId: passage.id,
    relevance: together[index] ?? 0,
  }));
  return { relevances, verdict: verdictOf(list === undefined ? 0 : predict(listModel, list)) };
}

/** P for each hit, and what the list shows as a whole; undefined for an empty one. */
export function assessResults(results: Results): {
  readonly together: readonly number[];
  readonly list: Features<ListFeature> | undefined;
} {
  const { question, hits, evidence, followed } = results;
  if (hits.length === 0) return { together: [], list: undefined };
  const best = hits[0]?.score ?? 1;
  const own = hits.map((hit) => fromHit(hit, best, followed));
  const before = evidence.map((passage) => ({
    ...newCandidate(passage),
    questionRank: 1,
    questionScore: 1,
  }));
  const words = questionWords(question, results);
  const assessment = assess(words, [...own, ...before]);
  const list = listFeatures({ question, words, known: results, hits: own, assessment, followed });
  return { together: assessment.together.slice(0, own.length), list };
}

/** From P(at least one passage of the list bears on the need), 0-1. The thresholds are fitted (docs/results.md has the operating curve). */
export function verdictOf(probability: number): Verdict {
  if (probability >= thresholds.good) return 'good';
  return probability < thresholds.bad ? 'bad' : 'unclear';
}

function fromHit(
  { passage, rank, score, nearness }: Hit,
  best: number,
  followed: string | undefined,
): Candidate {
  const ratio = best > 0 ? Math.min(1, score / best) : 0;
  const found = { ...newCandidate(passage), ...(nearness === undefined ? {} : { nearness }) };
  if (followed === undefined) return { ...found, questionRank: 1 / rank, questionScore: ratio };
  const name = nameKey(followed);
  const isIt = passageWords(passage).titleNames.includes(name) ? 1 : 0;
  return { ...found, followRank: 1 / rank, followScore: ratio, followed: isIt };
}
