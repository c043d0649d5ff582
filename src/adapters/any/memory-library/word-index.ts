import { titleWeight } from '../../../core/library/search-plan.ts';
import type { Passage } from '../../../core/passage.ts';
import { type ListedWord, spelling } from '../../../core/text/near-words.ts';
import { terms } from '../../../core/text/tokenize.ts';
import { indexText } from '../sqlite-library/index-text.ts';

/** Where a word or phrase stands: numbers of passages, ascending, and how often, those in a title weighted. */
export type Postings = { readonly passages: readonly number[]; readonly counts: readonly number[] };

/** The words of a passage by their numbers: those of its title, then those of its text. */
type Words = { readonly title: Int32Array; readonly text: Int32Array };

const nothing: Postings = { passages: [], counts: [] };

/** Which word stands where. Words are those of core's tokenize(), as in the library's index. */
export class WordIndex {
  /** Words of each passage, title and text together, and on average. */
  readonly lengths: readonly number[];
  readonly averageLength: number;
  readonly #numbers = new Map<string, number>();
  readonly #words: Words[] = [];
  readonly #postings: { passages: number[]; counts: number[] }[] = [];
  readonly #phrases = new Map<string, Postings>();
  #sorted: readonly string[] | undefined;
  readonly #lists = new Map<string, readonly ListedWord[]>();

  constructor(passages: readonly Passage[]) {
    passages.forEach(({ title, text }, at) => {
      const words = { title: this.#enter(title, at, titleWeight), text: this.#enter(text, at, 1) };
      this.#words.push(words);
    });
    this.lengths = this.#words.map(({ title, text }) => title.length + text.length);
    this.averageLength = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length);
  }

  /** Where these words stand side by side; with `prefix`, where longer words begin with the only one. */
  postings(words: readonly string[], prefix = false): Postings {
    const [only] = words;
    if (only !== undefined && words.length === 1 && !prefix && this.#numbers.has(only))
      return this.#ofWord(only);
    const key = `${words.join(' ')}${prefix ? '*' : ''}`;
    const known = this.#phrases.get(key);
    if (known !== undefined) return known;
    // '½' is one word of a query, and two in the index.
    const found = prefix ? this.#ofPrefix(only ?? '') : this.#ofPhrase(terms(indexText(words.join(' '))));
    this.#phrases.set(key, found);
    return found;
  }

  /** All words that begin with `start` ('' for all), in order. */
  list(start: string): readonly ListedWord[] {
    const known = this.#lists.get(start);
    if (known !== undefined) return known;
    const words = this.#startingWith(start);
    const list = words.map((term) => ({ ...spelling(term), passages: this.#ofWord(term).passages.length }));
    this.#lists.set(start, list);
    return list;
  }

  #enter(text: string, passage: number, weight: number): Int32Array {
    return Int32Array.from(terms(indexText(text)), (term) => {
      const number = this.#numberOf(term);
      const { passages, counts } = this.#postings[number] ?? { passages: [], counts: [] };
      const last = passages.length - 1;
      if (passages[last] === passage) counts[last] = (counts[last] ?? 0) + weight;
      else {
        passages.push(passage);
        counts.push(weight);
      }
      return number;
    });
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#postings.length;
    this.#numbers.set(term, number);
    this.#postings.push({ passages: [], counts: [] });
    return number;
  }

  #ofWord(term: string): Postings {
    return this.#postings[this.#numbers.get(term) ?? -1] ?? nothing;
  }

  /** Looks through the passages that hold the rarest of the words. */
  #ofPhrase(phrase: readonly string[]): Postings {
    const numbers = phrase.map((term) => this.#numbers.get(term) ?? -1);
    const [rarest] = phrase
      .map((term) => this.#ofWord(term).passages)
      .sort((left, right) => left.length - right.length);
    const passages: number[] = [];
    const counts: number[] = [];
    for (const at of rarest ?? []) {
      const words = this.#words[at];
      if (words === undefined) continue;
      const count = titleWeight * occurrences(words.title, numbers) + occurrences(words.text, numbers);
      if (count === 0) continue;
      passages.push(at);
      counts.push(count);
    }
    return { passages, counts };
  }

  #ofPrefix(start: string): Postings {
    const counts = new Map<number, number>();
    for (const term of this.#startingWith(start)) {
      const found = this.#ofWord(term);
      found.passages.forEach((at, index) => {
        counts.set(at, (counts.get(at) ?? 0) + (found.counts[index] ?? 0));
      });
    }
    const passages = [...counts.keys()].sort((left, right) => left - right);
    return { passages, counts: passages.map((at) => counts.get(at) ?? 0) };
  }

  #startingWith(start: string): readonly string[] {
    this.#sorted ??= [...this.#numbers.keys()].sort();
    const from = firstFrom(this.#sorted, start);
    let to = from;
    while (this.#sorted[to]?.startsWith(start)) to++;
    return this.#sorted.slice(from, to);
  }
}

function occurrences(words: Int32Array, phrase: readonly number[]): number {
  let count = 0;
  for (let at = 0; at + phrase.length <= words.length; at++) {
    let same = 0;
    while (same < phrase.length && words[at + same] === phrase[same]) same++;
    if (same === phrase.length) count++;
  }
  return count;
}

/** The first place whose word is not before `start`. */
function firstFrom(sorted: readonly string[], start: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
