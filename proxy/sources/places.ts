/** A number of places; who finds none free waits in line, up to a length. */
export class Places {
  readonly #most: number;
  readonly #longestLine: number;
  #taken = 0;
  readonly #line: (() => void)[] = [];

  constructor(most: number, longestLine: number) {
    this.#most = most;
    this.#longestLine = longestLine;
  }

  /** A function that gives the place back; undefined where the line is too long. Rejects with the signal's reason. */
  async take(signal: AbortSignal): Promise<(() => void) | undefined> {
    signal.throwIfAborted();
    if (this.#taken >= this.#most) {
      if (this.#line.length >= this.#longestLine) return undefined;
      await this.#wait(signal);
    } else this.#taken += 1;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = this.#line.shift();
      // A place that is handed on stays taken.
      if (next === undefined) this.#taken -= 1;
      else next();
    };
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        const at = this.#line.indexOf(mine);
        if (at >= 0) this.#line.splice(at, 1);
        reject(signal.reason);
      };
      this.#line.push(mine);
      signal.addEventListener('abort', leave, { once: true });
    });
  }
}
