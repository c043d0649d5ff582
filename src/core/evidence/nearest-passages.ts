import type { Passage } from '../passage.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';

/**
 * The `most` passages of a long document that share most words with what was found of it, in reading order; its beginning counts for a little
 * more, where documents say what they are about.
 */
export function nearestPassages(
  passages: readonly Passage[],
  { found, most }: { readonly found: readonly Passage[]; readonly most: number },
): readonly Passage[] {
  if (passages.length <= most) return passages;
  const words = new Set(found.flatMap(({ text, title }) => contentWords(`${title} ${text}`)));
  const scored = passages.map((passage, index) => {
    const own = new Set(contentWords(passage.text));
    const shared = [...own].filter((word) => words.has(word)).length;
    return { passage, index, score: shared + (index === 0 ? 3 : 0) };
  });
  return scored
    .sort((left, right) => right.score - left.score || left.index - right.index)
    .slice(0, most)
    .sort((left, right) => left.index - right.index)
    .map(({ passage }) => passage);
}

function contentWords(text: string): readonly string[] {
  return terms(text).filter((term) => !stopWords.has(term));
}
