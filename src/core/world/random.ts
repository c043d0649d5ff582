import { shuffled } from '../shuffled.ts';

/**
 * Numbers that look random and are the same for the same seed: sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32.
 * Holds its state; whoever needs numbers that do not move when another part draws more of them takes a `fork`.
 */
export class Random {
  readonly #seed: number;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** Any integer; only its low 32 bits count. */
  constructor(seed: number) {
    this.#seed = seed | 0;
    [this.#a, this.#b, this.#c] = splitmix(this.#seed);
    for (let round = 0; round < 12; round++) this.next();
  }

  /** From 0 up to, never reaching, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both among them. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const picked = this.pickAny(items);
    if (picked === undefined) throw new Error('Cannot pick from an empty list.');
    return picked;
  }

  /** Undefined where there is nothing to pick from. */
  pickAny<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.next() * items.length)];
  }

  /** One of the items, as often as its weight says. */
  weighted<T>(items: readonly (readonly [weight: number, item: T])[]): T {
    let left = this.next() * items.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, item] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return this.pick(items)[1];
  }

  shuffled<T>(items: readonly T[]): T[] {
    return shuffled(items, () => this.next());
  }

  /** Numbers of its own: the same for one seed and label, however many were drawn here. */
  fork(label: string | number): Random {
    return new Random(hash(`${this.#seed}/${label}`));
  }
}

/** 32-bit FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}

function splitmix(seed: number): [number, number, number] {
  let state = seed;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [next(), next(), next()];
}
