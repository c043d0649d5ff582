import { properNames } from '../text/proper-names.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';

/** What a question is about: the words of the names in it, and the other words that carry meaning (stemmed). */
export type QuestionProfile = { readonly names: ReadonlySet<string>; readonly words: ReadonlySet<string> };

/** Where nothing but stop words is said ("Who is it?"), those are what there is to compare. */
export function questionProfile(question: string): QuestionProfile {
  const names = new Set(properNames(question).flatMap(terms).filter(isTelling));
  const all = terms(question);
  const telling = all.filter((term) => isTelling(term) && !names.has(term));
  const words = telling.length === 0 && names.size === 0 ? all : telling;
  return { names, words: new Set(words.map(stem)) };
}

/** A single Latin letter is mostly what an apostrophe left ("captain's"); a single ideograph is a word. */
function isTelling(term: string): boolean {
  return !stopWords.has(term) && !/^[a-z]$/u.test(term);
}
