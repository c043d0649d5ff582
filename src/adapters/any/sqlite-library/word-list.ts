import { remember } from '../../../core/remember.ts';
import { type ListedWord, spelling } from '../../../core/text/near-words.ts';
import type { Connection } from './sqlite.ts';
import { whileUnchanged } from './while-unchanged.ts';

/** Counts kept of so many words. */
const mostCounts = 10_000;

/**
 * All words that begin with `start` ('' for all). SQLite walks through all that it knows of each word to list them, so a list is kept until
 * this connection writes; some 50 bytes a word.
 */
export function listWords(connection: Connection, start: string): readonly ListedWord[] {
  return listsOf(connection).wordsFrom(start);
}

/** How many passages hold a word: kept as well, since SQLite goes through all of them to count them. */
export function passagesWith(connection: Connection, term: string): number {
  return listsOf(connection).passagesWith(term);
}

const listsOf = whileUnchanged((connection) => ({
  wordsFrom: remember((start) => readWords(connection, start)),
  passagesWith: remember(
    (term) => connection.number('SELECT doc FROM vocabulary WHERE term = ?', [term]),
    mostCounts,
  ),
}));

function readWords(connection: Connection, start: string): readonly ListedWord[] {
  const end = start === '' ? '\u{10ffff}' : after(start);
  return connection
    .rows('SELECT term, doc FROM vocabulary WHERE term >= ? AND term < ?', [start, end])
    .map(([term, passages]) => ({ ...spelling(String(term)), passages: Number(passages) }));
}

/** The first text after all that begin with `start`. */
function after(start: string): string {
  const letters = [...start];
  const last = letters.pop()?.codePointAt(0) ?? 0;
  return letters.join('') + String.fromCodePoint(last + 1);
}
