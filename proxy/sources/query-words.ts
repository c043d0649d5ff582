import type { Query } from '../../src/core/query.ts';
import { stopWords } from '../../src/core/text/stop-words.ts';
import { terms } from '../../src/core/text/tokenize.ts';

const mostWords = 24;

/** The words that a query is about, as they were typed, each once; all of them where it has nothing but function words. */
export function contentWords({ text, phrases }: Query): readonly string[] {
  const typed = [text, ...phrases].join(' ').match(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  const clean = typed.map((word) => word.replace(/[.'’-]+$/u, ''));
  const distinct = [...new Map(clean.map((word) => [word.toLowerCase(), word])).values()];
  const content = distinct.filter((word) => !terms(word).every((term) => stopWords.has(term)));
  return (content.length === 0 ? distinct : content).slice(0, mostWords);
}

/** For engines that join words by AND unless they are told: by OR where any will do, with the phrases where all are wanted. */
export function joinedByOr(query: Query, words: readonly string[]): string {
  return query.match === 'all' ? [...words, ...quotedPhrases(query)].join(' ') : words.join(' OR ');
}

/** Sequences that should stand together, in quotation marks: what all search engines take for a phrase. */
export function quotedPhrases({ phrases }: Query): readonly string[] {
  return phrases
    .slice(0, 8)
    .map((phrase) => `"${phrase.replaceAll('"', ' ').trim()}"`)
    .filter((phrase) => phrase.includes(' '));
}
