/** A map that begins anew when it is full: a memory of calls has to be short, not clever. */
export class BoundedMap<Value> {
  readonly #most: number;
  readonly #entries = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: Value): void {
    if (this.#entries.size >= this.#most) this.#entries.clear();
    this.#entries.set(key, value);
  }
}
