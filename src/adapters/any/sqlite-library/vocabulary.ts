import type { TermFact } from '../../../core/event.ts';
import { editDistance } from '../../../core/text/edit-distance.ts';
import type { Connection } from './sqlite.ts';
import { type ListedWord, listWords, spelling } from './word-list.ts';

/** Words shorter than this have too many neighbours for any of them to mean something. */
const shortestWord = 4;
const mostNeighbours = 5;

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
    const isKnown = passages > 0 || [...term].length < shortestWord || /\d/u.test(term);
    if (isKnown || respelled++ >= mostRespelled) return { term, passages, neighbours: [] };
    return { term, passages, neighbours: neighbours(connection, term) };
  });
}

/**
 * Words of the index within one edit (two for words of six letters or more; swapped letters are one), nearest first, then those that more
 * passages hold. First letters are seldom wrong, so words with another one are only looked at when there is no other neighbour.
 */
function neighbours(connection: Connection, term: string): TermFact['neighbours'] {
  const first = String.fromCodePoint(term.codePointAt(0) ?? 0);
  const near = nearest(term, listWords(connection, first));
  return near.length > 0 ? near : nearest(term, listWords(connection, ''));
}

function nearest(term: string, words: readonly ListedWord[]): TermFact['neighbours'] {
  const { length, letters } = spelling(term);
  const most = length >= 6 ? 2 : 1;
  return words
    .filter((word) => Math.abs(word.length - length) <= most && bits(word.letters ^ letters) <= 2 * most)
    .map((word) => ({ ...word, distance: editDistance(term, word.term, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((left, right) => left.distance - right.distance || right.passages - left.passages)
    .slice(0, mostNeighbours)
    .map(({ term: word, passages }) => ({ term: word, passages }));
}

/** How many bits are set. An edit changes two letters at most, so it changes two bits at most. */
function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
