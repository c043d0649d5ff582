import {
  type SearchForm,
  type SearchPhrase,
  type SearchPlan,
  scoreParts,
} from '../../../core/library/search-plan.ts';
import { rarity } from '../../../core/library/with-forms.ts';
import type { WordIndex } from './word-index.ts';

export type Ranked = { readonly at: number; readonly score: number };

/** Those of SQLite's FTS5. */
const k1 = 1.2;
const b = 0.75;

/**
 * The best `most` passages by BM25 as SQLite's FTS5 counts it (sqlite.org/fts5.html, 'The bm25() function'), with the words' forms as the library
 * counts them; then in the order of the library.
 */
export function rankPassages(
  index: WordIndex,
  { phrases, every }: SearchPlan,
  most: number,
): readonly Ranked[] {
  const found = new Map<number, { score: number; phrases: number }>();
  for (const phrase of phrases) {
    eachScore(index, phrase, (at, score) => {
      const known = found.get(at);
      if (known === undefined) found.set(at, { score, phrases: 1 });
      else {
        known.score += score;
        known.phrases++;
      }
    });
  }
  const ranked: (Ranked & { readonly parts: number })[] = [];
  for (const [at, { score, phrases: held }] of found) {
    if (!every || held === phrases.length) ranked.push({ at, score, parts: Math.trunc(score * scoreParts) });
  }
  return ranked
    .sort((left, right) => right.parts - left.parts || left.at - right.at)
    .slice(0, most)
    .map(({ at, score }) => ({ at, score }));
}

/** Calls with each passage that holds a phrase, and what it gives: the best of its forms. */
function eachScore(index: WordIndex, phrase: SearchPhrase, take: Take): void {
  if (phrase.forms.length === 0) {
    eachOfForm(index, phrase, take);
    return;
  }
  const best = new Map<number, number>();
  for (const form of [phrase, ...phrase.forms]) {
    eachOfForm(index, form, (at, score) => best.set(at, Math.max(score, best.get(at) ?? 0)));
  }
  for (const [at, score] of best) take(at, score);
}

type Take = (at: number, score: number) => void;

function eachOfForm(
  index: WordIndex,
  { terms, weight, prefix = false }: SearchForm & { readonly prefix?: boolean },
  take: Take,
): void {
  const { passages, counts } = index.postings(terms, prefix);
  const rare = rarity(passages.length, index.lengths.length) * weight;
  for (let each = 0; each < passages.length; each++) {
    const at = passages[each] ?? 0;
    take(at, rare * saturation(counts[each] ?? 0, (index.lengths[at] ?? 0) / index.averageLength));
  }
}

function saturation(count: number, length: number): number {
  return (count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
}
