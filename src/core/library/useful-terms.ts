import type { TermFact } from '../event.ts';
import { isHeld } from '../evidence/is-held.ts';
import { stopWords } from '../text/stop-words.ts';
import { unspaced } from '../text/tokenize.ts';

/** Words that more than this share of the passages hold say little and cost most: left out while there are rarer ones. */
const commonShare = 0.1;
/** In a small library a share says nothing. */
const fewPassages = 200;
/**
 * Matches that are scored for one query, counted by word: the rarest words come first, and those that would go over it are left out (the rarest
 * few never are). It holds the time of a search in a large library; below some 20,000 passages it leaves nothing out.
 */
const mostMatches = 40_000;
const fewWords = 3;

/** Whether so many passages hold a word that it says little. */
export function isCommon(passages: number, collectionPassages: number): boolean {
  return passages > Math.max(fewPassages, collectionPassages * commonShare);
}

/**
 * Words to search for: function words and very common ones only where the query has no others. Of a single character of a word nothing
 * is told by how common it is.
 */
export function usefulTerms(facts: readonly TermFact[], collectionPassages: number): ReadonlySet<string> {
  const content = facts.filter(({ term }) => !stopWords.has(term));
  const rare = content.filter(
    ({ term, passages }) => !isCommon(passages, collectionPassages) || unspaced.test(term),
  );
  const found = rare.some(isHeld);
  const kept = found ? rare : content.length > 0 ? content : facts;
  return new Set(affordable(kept).map(({ term }) => term));
}

function affordable(facts: readonly TermFact[]): readonly TermFact[] {
  let matches = 0;
  return facts
    .toSorted((left, right) => left.passages - right.passages)
    .filter(({ term, passages }, index) => {
      matches += passages;
      return index < fewWords || matches <= mostMatches || unspaced.test(term);
    });
}
