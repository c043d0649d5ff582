import type { TermFact } from '../../../core/event.ts';
import { formsOf, nearAmong, termFacts } from '../../../core/library/term-facts.ts';
import type { Query } from '../../../core/query.ts';
import type { Connection } from './sqlite.ts';
import { listWords, passagesWith } from './word-list.ts';

/** What the index knows of each word of a query. */
export function factsOf(connection: Connection, query: Query, passages: number): readonly TermFact[] {
  const list = (start: string) => listWords(connection, start);
  const words = {
    passagesWith: (term: string) => passagesWith(connection, term),
    near: (term: string) => nearAmong(term, list),
    forms: (term: string) => formsOf(term, list),
  };
  return termFacts(query, words, passages);
}
