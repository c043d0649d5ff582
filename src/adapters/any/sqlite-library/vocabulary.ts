import type { TermFact } from '../../../core/event.ts';
import { hasNearWords, nearWords } from '../../../core/text/near-words.ts';
import type { Connection } from './sqlite.ts';
import { listWords } from './word-list.ts';

/** How many passages hold a word. */
export function passagesWith(connection: Connection, term: string): number {
  return connection.number('SELECT doc FROM vocabulary WHERE term = ?', [term]);
}

/** Near spellings are looked for of so many words: each is compared with the whole vocabulary, and a pasted page may be unknown as a whole. */
const mostRespelled = 4;

/** What the index knows of each word. */
export function termFacts(connection: Connection, words: readonly string[]): readonly TermFact[] {
  let respelled = 0;
  return words.map((term) => {
    const passages = passagesWith(connection, term);
    const isKnown = passages > 0 || !hasNearWords(term);
    if (isKnown || respelled++ >= mostRespelled) return { term, passages, neighbours: [] };
    return { term, passages, neighbours: neighbours(connection, term) };
  });
}

/** First letters are seldom wrong, so words with another one are only looked at when there is no other neighbour. */
function neighbours(connection: Connection, term: string): TermFact['neighbours'] {
  const first = String.fromCodePoint(term.codePointAt(0) ?? 0);
  const near = nearWords(term, listWords(connection, first));
  return near.length > 0 ? near : nearWords(term, listWords(connection, ''));
}
