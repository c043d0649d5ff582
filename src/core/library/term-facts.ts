import type { TermFact } from '../event.ts';
import type { Query } from '../query.ts';
import { hasNearWords, type ListedWord, nearWords } from '../text/near-words.ts';
import { queryWords } from './plan-search.ts';
import { isCommon } from './useful-terms.ts';
import { variableWords } from './variable-words.ts';
import { type CountedWord, formStarts, formsAmong, hasForms } from './word-forms.ts';

/** What an index can be asked about its words. */
export type IndexWords = {
  /** How many passages hold a word. */
  readonly passagesWith: (term: string) => number;
  readonly near: (term: string) => readonly CountedWord[];
  readonly forms: (term: string) => readonly CountedWord[];
};

/** All words of an index that begin with `start` ('' for all), in order. */
type ListWords = (start: string) => readonly ListedWord[];

/** Near spellings are looked for of so many words: each is compared with the whole vocabulary, and a pasted page may be unknown as a whole. */
const mostRespelled = 4;

/** What the index knows of each word of a query. */
export function termFacts(
  query: Query,
  { passagesWith, near, forms }: IndexWords,
  collectionPassages: number,
): readonly TermFact[] {
  const variable = variableWords(query);
  let respelled = 0;
  return queryWords(query).map((term) => {
    const passages = passagesWith(term);
    const isUseful = variable.has(term) && hasForms(term) && !isCommon(passages, collectionPassages);
    const found = isUseful ? forms(term) : [];
    const isKnown = passages > 0 || !hasNearWords(term);
    const neighbours = isKnown || respelled++ >= mostRespelled ? [] : near(term);
    return { term, passages, neighbours, ...(found.length > 0 ? { forms: found } : {}) };
  });
}

/** First letters are seldom wrong, so words with another one are only looked at when there is no other neighbour. */
export function nearAmong(term: string, list: ListWords): readonly CountedWord[] {
  const first = String.fromCodePoint(term.codePointAt(0) ?? 0);
  const near = nearWords(term, list(first));
  return near.length > 0 ? near : nearWords(term, list(''));
}

export function formsOf(term: string, list: ListWords): readonly CountedWord[] {
  return formsAmong(term, formStarts(term).flatMap(list));
}
