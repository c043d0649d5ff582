import type { Passage } from '../../src/core/passage.ts';
import { assessResults } from '../../src/core/relevance/judge-results.ts';
import type { ReadingExample } from './examples.ts';

/** The passages in the order in which the agent gives them. */
export function byRelevance({ question, passages }: ReadingExample): readonly Passage[] {
  const hits = passages.map((passage, index) => ({ passage, rank: index + 1, score: 10 - index / 2 }));
  const known = { terms: [], collectionPassages: 0, evidence: [], followed: undefined };
  const { together } = assessResults({ question, hits, ...known });
  return [...passages.keys()]
    .sort((left, right) => (together[right] ?? 0) - (together[left] ?? 0))
    .flatMap((index) => passages[index] ?? []);
}
