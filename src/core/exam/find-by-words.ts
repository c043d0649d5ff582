import { contentStems } from '../jobs/text-problem.ts';
import type { Passage } from '../passage.ts';
import { passageWords } from '../text/passage-words.ts';

/** Documents in the order in which a plain word search would bring them: by the sum of the weights of the query's words that they hold. */
export function findByWords(query: string, passages: readonly Passage[]): readonly string[] {
  const stems = passages.map((passage) => passageWords(passage).stems);
  const weights = [...contentStems(query)].map((word) => {
    const holding = stems.filter((each) => each.has(word)).length;
    return [word, Math.log((passages.length + 1) / (holding + 1))] as const;
  });
  const scored = passages.map(({ documentId }, index) => ({
    documentId,
    score: weights.reduce((sum, [word, weight]) => sum + (stems[index]?.has(word) === true ? weight : 0), 0),
  }));
  const found = scored.filter(({ score }) => score > 0).toSorted((left, right) => right.score - left.score);
  return [...new Set(found.map(({ documentId }) => documentId))];
}
