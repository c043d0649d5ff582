import type { Query } from '../../core/query.ts';
import type { Span } from '../../core/text/sentences.ts';
import { stem } from '../../core/text/stem.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { terms, tokenize } from '../../core/text/tokenize.ts';

/** Finds in a text the words that a query asked for: those of the same stem, without function words unless there are no others. */
export function wordMatcher({ text, phrases, prefix }: Query): (text: string) => readonly Span[] {
  const all = [...new Set(terms(`${text} ${phrases.join(' ')}`))];
  const content = all.filter((term) => !stopWords.has(term));
  const asked = content.length > 0 ? content : all;
  const stems = new Set(asked.map(stem));
  const isAsked = (term: string) =>
    stems.has(stem(term)) || (prefix && asked.some((each) => term.startsWith(each)));
  return (passage) =>
    tokenize(passage)
      .filter(({ term }) => isAsked(term))
      .map(({ start, end }) => ({ start, end }));
}
