import { editDistance } from '../../text/edit-distance.ts';

const mostTries = 200;

/** Remembers all names of a world, so that two things share one only where the world means them to. */
export class NameBook {
  readonly #used = new Set<string>();
  /** Words of names by their first letter, with the number of names that have them. */
  readonly #words = new Map<string, Map<string, number>>();

  /**
   * Calls `make` until it gives a name that is not in use. `attempt` counts up, for makers that can give longer names when the short ones
   * are used up.
   */
  claim(make: (attempt: number) => string): string {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const name = make(attempt);
      if (this.#used.has(name)) continue;
      this.take(name);
      return name;
    }
    throw new Error(`Found no unused name in ${mostTries} tries.`);
  }

  take(name: string): void {
    this.#used.add(name);
    for (const word of name.split(/[^\p{L}]+/u)) {
      this.#alike(word).set(word, this.namesWith(word) + 1);
    }
  }

  isUsed(name: string): boolean {
    return this.#used.has(name);
  }

  /** How many names have this word. */
  namesWith(word: string): number {
    return this.#alike(word).get(word) ?? 0;
  }

  /** Words of names that begin with the same letter and are no more than `most` edits away. */
  near(word: string, most: number): readonly string[] {
    const folded = word.toLowerCase();
    return [...this.#alike(word).keys()].filter(
      (other) => editDistance(other.toLowerCase(), folded, most) <= most,
    );
  }

  #alike(word: string): Map<string, number> {
    const first = word.charAt(0);
    const words = this.#words.get(first) ?? new Map<string, number>();
    this.#words.set(first, words);
    return words;
  }
}
