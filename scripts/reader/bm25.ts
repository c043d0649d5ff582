import { stem } from '../../src/core/text/stem.ts';
import { stopWords } from '../../src/core/text/stop-words.ts';
import { terms } from '../../src/core/text/tokenize.ts';

export type Bm25 = (query: string, most: number) => readonly number[];

const [k1, b] = [1.2, 0.75];

/** Ranks texts by BM25 (Robertson and Zaragoza, 2009); gives the numbers of the best ones. */
export function bm25(texts: readonly string[]): Bm25 {
  const postings = new Map<string, { text: number; count: number }[]>();
  const lengths = texts.map((text, index) => {
    const counts = new Map<string, number>();
    const words = terms(text).map(stem);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [{ text: index, count }]);
      else list.push({ text: index, count });
    }
    return words.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (query, most) => {
    const scores = new Map<number, number>();
    for (const word of new Set(
      terms(query)
        .filter((term) => !stopWords.has(term))
        .map(stem),
    )) {
      const list = postings.get(word) ?? [];
      const idf = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
      for (const { text, count } of list) {
        const norm = k1 * (1 - b + (b * (lengths[text] ?? 0)) / average);
        scores.set(text, (scores.get(text) ?? 0) + (idf * count * (k1 + 1)) / (count + norm));
      }
    }
    return [...scores]
      .sort((left, right) => right[1] - left[1] || left[0] - right[0])
      .slice(0, most)
      .map(([text]) => text);
  };
}
