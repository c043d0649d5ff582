import type { Query } from '../query.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms, tokenize } from '../text/tokenize.ts';

export type WordKnowledge = {
  /** Whether the person's own documents hold the word (folded). */
  readonly isOwn: (term: string) => boolean;
  /** Stems of words that anybody uses. */
  readonly common: ReadonlySet<string>;
};

/** Years and small numbers say nothing of anybody; longer ones may be a number of a person or a case. */
const shortestNumber = 5;

/** Words of the query that stand in the person's own documents and are no common words, as they stand in it, each once. */
export function privateWords(query: Query, { isOwn, common }: WordKnowledge): readonly string[] {
  const text = [query.text, ...query.phrases].join(' \n ');
  const found = new Map<string, string>();
  for (const { term, start, end } of tokenize(text)) {
    if (found.has(term) || !mayTell(term, common) || !isOwn(term)) continue;
    found.set(term, text.slice(start, end));
  }
  return [...found.values()];
}

function mayTell(term: string, common: ReadonlySet<string>): boolean {
  if (/^\p{N}+$/u.test(term)) return term.length >= shortestNumber;
  return !stopWords.has(term) && !common.has(stem(term));
}

/** The query without these words; undefined where nothing is left to ask for. */
export function withoutWords(query: Query, words: readonly string[]): Query | undefined {
  const gone = new Set(words.flatMap(terms));
  const phrases = query.phrases.filter((phrase) => !terms(phrase).some((term) => gone.has(term)));
  const text = dropTokens(query.text, gone);
  const left = terms(`${text} ${phrases.join(' ')}`).filter((term) => !stopWords.has(term));
  return left.length === 0 ? undefined : { ...query, text, phrases };
}

function dropTokens(text: string, gone: ReadonlySet<string>): string {
  let kept = '';
  let at = 0;
  for (const { term, start, end } of tokenize(text)) {
    if (!gone.has(term)) continue;
    kept += text.slice(at, start);
    at = end;
  }
  return (kept + text.slice(at)).replace(/\s+/gu, ' ').trim();
}
