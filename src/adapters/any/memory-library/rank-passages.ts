import type { SearchPlan } from '../../../core/library/plan-search.ts';
import type { WordIndex } from './word-index.ts';

export type Ranked = { readonly at: number; readonly score: number };

/** Those of SQLite's FTS5. */
const k1 = 1.2;
const b = 0.75;
/** A phrase that most passages hold counts next to nothing, never less. */
const leastWeight = 1e-6;

/**
 * The best `most` passages by BM25 as SQLite's FTS5 counts it (sqlite.org/fts5.html, 'The bm25() function'), summed in the same order so that ties are
 * the same ties; then in the order of the library.
 */
export function rankPassages(
  index: WordIndex,
  { phrases, every }: SearchPlan,
  most: number,
): readonly Ranked[] {
  const found = new Map<number, { score: number; phrases: number }>();
  for (const { terms, prefix } of phrases) {
    const { passages, counts } = index.postings(terms, prefix);
    const weight = inverseFrequency(passages.length, index.lengths.length);
    for (let each = 0; each < passages.length; each++) {
      const at = passages[each] ?? 0;
      const known = found.get(at) ?? { score: 0, phrases: 0 };
      known.score += weight * saturation(counts[each] ?? 0, (index.lengths[at] ?? 0) / index.averageLength);
      known.phrases++;
      found.set(at, known);
    }
  }
  const ranked: Ranked[] = [];
  for (const [at, { score, phrases: held }] of found) {
    if (!every || held === phrases.length) ranked.push({ at, score });
  }
  return ranked.sort((left, right) => right.score - left.score || left.at - right.at).slice(0, most);
}

function inverseFrequency(passages: number, all: number): number {
  const weight = Math.log((all - passages + 0.5) / (passages + 0.5));
  return weight <= 0 ? leastWeight : weight;
}

function saturation(count: number, length: number): number {
  return (count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
}
