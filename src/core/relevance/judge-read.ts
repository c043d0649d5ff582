import type { PassageRelevance, Verdict } from '../event.ts';
import type { PassageId } from '../ids.ts';
import { assessResults, type Results } from './judge-results.ts';
import { predict } from './logistic.ts';
import type { ReadList } from './read-features.ts';
import { readModel, readThresholds } from './read-weights.ts';
import { listModel } from './weights.ts';
import { readListProbability, withReading } from './with-reading.ts';

/** Hits that are worth reading: the first by words. */
export function hitsToRead(results: Results, most: number): readonly number[] {
  const { together } = assessResults(results);
  return [...together.keys()]
    .sort((left, right) => (together[right] ?? 0) - (together[left] ?? 0) || left - right)
    .slice(0, most);
}

export type ReadJudgement = {
  readonly relevances: readonly PassageRelevance[];
  readonly verdict: Verdict;
  readonly readings: readonly PassageRelevance[];
};

/** Judges results of which some were read: `read` has P by the trained reader for those. */
export function judgeRead(results: Results, read: ReadonlyMap<PassageId, number>): ReadJudgement {
  const list = readListOf(results, read);
  const relevances = results.hits.map(({ passage }, index) => ({
    passageId: passage.id,
    relevance: list?.together[index] ?? 0,
  }));
  const readings = [...read].map(([passageId, relevance]) => ({ passageId, relevance }));
  return {
    ...{ relevances, readings },
    verdict: list === undefined ? 'bad' : verdictOfRead(readListProbability(list)),
  };
}

/** Undefined for an empty list. */
export function readListOf(
  results: Results,
  read: ReadonlyMap<PassageId, number>,
  model = readModel,
): ReadList | undefined {
  const { together: lexical, list } = assessResults(results);
  if (list === undefined) return undefined;
  const own = results.hits.map(({ passage }) => read.get(passage.id));
  return {
    lexical: predict(listModel, list),
    together: lexical.map((each, index) => withReading(each, own[index], model)),
    read: own,
    isFollowing: results.followed !== undefined,
  };
}

/** From P(at least one passage of a list that was read bears on the need), 0-1. */
export function verdictOfRead(probability: number): Verdict {
  if (probability >= readThresholds.good) return 'good';
  return probability < readThresholds.bad ? 'bad' : 'unclear';
}
