import { type ListedWord, spelling } from '../../../core/text/near-words.ts';
import type { Connection } from './sqlite.ts';

type Lists = { readonly changes: number; readonly byStart: Map<string, readonly ListedWord[]> };

const lists = new WeakMap<Connection, Lists>();

/**
 * All words that begin with `start` ('' for all). SQLite walks through all that it knows of each word to list them, so a list is kept until
 * this connection writes; some 50 bytes a word.
 */
export function listWords(connection: Connection, start: string): readonly ListedWord[] {
  const changes = connection.number('SELECT total_changes()');
  const known = lists.get(connection);
  const { byStart } = known?.changes === changes ? known : fresh(connection, changes);
  const list = byStart.get(start) ?? readWords(connection, start);
  byStart.set(start, list);
  return list;
}

function fresh(connection: Connection, changes: number): Lists {
  const made = { changes, byStart: new Map<string, readonly ListedWord[]>() };
  lists.set(connection, made);
  return made;
}

function readWords(connection: Connection, start: string): readonly ListedWord[] {
  const end = start === '' ? '\u{10ffff}' : nextAfter(start);
  return connection
    .rows('SELECT term, doc FROM vocabulary WHERE term >= ? AND term < ?', [start, end])
    .map(([term, passages]) => ({ ...spelling(String(term)), passages: Number(passages) }));
}

function nextAfter(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
}
