import { editDistance } from './edit-distance.ts';

/** A word of an index. `letters` has a bit for each letter of it (several letters share one): words of a small edit distance differ in few. */
export type ListedWord = {
  readonly term: string;
  readonly passages: number;
  readonly length: number;
  readonly letters: number;
};

/** Words shorter than this have too many neighbours for any of them to mean something. */
const shortestWord = 4;
const mostNeighbours = 5;

/** Whether near spellings of a word say anything: it is no number, and long enough. */
export function hasNearWords(term: string): boolean {
  return [...term].length >= shortestWord && !/\d/u.test(term);
}

/**
 * Words of the list within one edit (two for words of six letters or more; swapped letters are one), nearest first, then those that more
 * passages hold.
 */
export function nearWords(
  term: string,
  words: readonly ListedWord[],
): readonly { readonly term: string; readonly passages: number }[] {
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

/** A word as it is compared with those of a list. */
export function spelling(term: string): Omit<ListedWord, 'passages'> {
  let [length, letters] = [0, 0];
  for (const letter of term) {
    length++;
    letters |= 1 << ((letter.codePointAt(0) ?? 0) % 31);
  }
  return { term, length, letters };
}

/** How many bits are set. An edit changes two letters at most, so it changes two bits at most. */
function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
