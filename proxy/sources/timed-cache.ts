export type CacheOptions = { readonly lifetimeMs: number; readonly mostCharacters: number };

/** Keeps values for a time, the ones used last where there is not room for all. Sizes are in characters of JSON. */
export class TimedCache<T> {
  readonly #options: CacheOptions;
  readonly #entries = new Map<string, { readonly value: T; readonly until: number; readonly size: number }>();
  #size = 0;

  constructor(options: CacheOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#size;
  }

  get(key: string, now: number): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#drop(key);
    if (now >= entry.until) return undefined;
    this.#put(key, entry);
    return entry.value;
  }

  set(key: string, value: T, now: number): void {
    const { lifetimeMs, mostCharacters } = this.#options;
    const size = key.length + JSON.stringify(value).length;
    this.#drop(key);
    if (lifetimeMs <= 0 || size > mostCharacters / 4) return;
    this.#put(key, { value, until: now + lifetimeMs, size });
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= mostCharacters) break;
      this.#drop(oldest);
    }
  }

  #put(key: string, entry: { readonly value: T; readonly until: number; readonly size: number }): void {
    this.#entries.set(key, entry);
    this.#size += entry.size;
  }

  #drop(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
