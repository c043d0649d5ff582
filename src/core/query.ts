/**
 * What is asked of a source.
 *
 * - `text`: words in any language; a source ranks by them.
 * - `phrases`: sequences of words that should stand together; a source that can do so ranks passages that hold them higher.
 * - `match`: 'any' ranks passages with any of the words, 'all' asks for every word.
 * - `prefix`: words match longer words that start with them ('captain' finds 'captains').
 */
export type Query = {
  readonly text: string;
  readonly phrases: readonly string[];
  readonly match: 'any' | 'all';
  readonly prefix: boolean;
};

export function plainQuery(text: string): Query {
  return { text, phrases: [], match: 'any', prefix: false };
}

/** Two queries with the same key would bring the same results from the same source. */
export function queryKey(query: Query): string {
  const words = query.text.toLowerCase().normalize('NFKC').split(/\s+/u).filter(Boolean).sort();
  const phrases = query.phrases.map((phrase) => phrase.toLowerCase()).sort();
  return JSON.stringify([words, phrases, query.match, query.prefix]);
}
