import type { PassageRelevance, Verdict } from '../event.ts';
import { type Candidate, newCandidate } from '../evidence/candidates.ts';
import type { KnownTerms } from '../evidence/word-weights.ts';
import type { Hit, Passage } from '../passage.ts';
import { passageWords } from '../text/passage-words.ts';
import { terms } from '../text/tokenize.ts';
import { assess } from './assess.ts';
import { questionWords } from './question-words.ts';
import { thresholds } from './thresholds.ts';

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
  const { question, hits, evidence, followed } = results;
  const best = hits[0]?.score ?? 1;
  const candidates = [
    ...hits.map((hit) => fromHit(hit, best, followed)),
    ...evidence.map((passage) => ({ ...newCandidate(passage), questionRank: 1, questionScore: 1 })),
  ];
  const { together } = assess(questionWords(question, results), candidates);
  const relevances = hits.map(({ passage }, index) => ({
    passageId: passage.id,
    relevance: together[index] ?? 0,
  }));
  return { relevances, verdict: verdictOf(relevances.map((each) => each.relevance)) };
}

/** Bad: even the best passage is unlikely to bear on the need. Thresholds are fitted (docs/results.md has the operating curve). */
export function verdictOf(relevances: readonly number[]): Verdict {
  const best = Math.max(0, ...relevances);
  if (best >= thresholds.good) return 'good';
  return best < thresholds.bad ? 'bad' : 'unclear';
}

function fromHit({ passage, rank, score }: Hit, best: number, followed: string | undefined): Candidate {
  const ratio = best > 0 ? Math.min(1, score / best) : 0;
  if (followed === undefined)
    return { ...newCandidate(passage), questionRank: 1 / rank, questionScore: ratio };
  const name = terms(followed).join(' ');
  const isIt = passageWords(passage).titleNames.includes(name) ? 1 : 0;
  return { ...newCandidate(passage), followRank: 1 / rank, followScore: ratio, followed: isIt };
}
