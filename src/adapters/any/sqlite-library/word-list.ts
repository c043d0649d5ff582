import { type ListedWord, spelling } from '../../../core/text/near-words.ts';
import type { Connection } from './sqlite.ts';

type Lists = {
  readonly changes: number;
  readonly byStart: Map<string, readonly ListedWord[]>;
  readonly counts: Map<string, number>;
};

/** Counts kept of so many words. */
const mostCounts = 10_000;

const lists = new WeakMap<Connection, Lists>();

/**
 * All words that begin with `start` ('' for all). SQLite walks through all that it knows of each word to list them, so a list is kept until
 * this connection writes; some 50 bytes a word.
 */
export function listWords(connection: Connection, start: string): readonly ListedWord[] {
  const { byStart } = listsOf(connection);
  const list = byStart.get(start) ?? readWords(connection, start);
  byStart.set(start, list);
  return list;
}

/** How many passages hold a word: kept as well, since SQLite goes through all of them to count them. */
export function passagesWith(connection: Connection, term: string): number {
  const { counts } = listsOf(connection);
  const known = counts.get(term);
  if (known !== undefined) return known;
  const passages = connection.number('SELECT doc FROM vocabulary WHERE term = ?', [term]);
  if (counts.size >= mostCounts) counts.clear();
  counts.set(term, passages);
  return passages;
}

function listsOf(connection: Connection): Lists {
  const changes = connection.number('SELECT total_changes()');
  const known = lists.get(connection);
  return known?.changes === changes ? known : fresh(connection, changes);
}

function fresh(connection: Connection, changes: number): Lists {
  const made = {
    changes,
    byStart: new Map<string, readonly ListedWord[]>(),
    counts: new Map<string, number>(),
  };
  lists.set(connection, made);
  return made;
}

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
