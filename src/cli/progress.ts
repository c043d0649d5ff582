import type { WriteStream } from 'node:tty';

/** A line on stderr that is written over: nothing of it gets into a result. Where stderr is no terminal, a line every few seconds. */
export class Progress {
  readonly #stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };
  readonly #everyMs: number;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(
    stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean } = process.stderr,
    everyMs = 5000,
  ) {
    this.#stream = stream;
    this.#everyMs = everyMs;
  }

  show(text: string): void {
    if (this.#stream.isTTY === true) {
      this.#stream.write(`\r\u001b[2K${text}`);
      return;
    }
    const now = performance.now();
    if (now - this.#lastAt < this.#everyMs) return;
    this.#lastAt = now;
    this.#stream.write(`${text}\n`);
  }

  clear(): void {
    if (this.#stream.isTTY === true) this.#stream.write('\r\u001b[2K');
  }
}

/** '1 h 05 min', '3 min 20 s', '12 s'. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (hours > 0) return `${hours} h ${String(minutes).padStart(2, '0')} min`;
  return minutes > 0 ? `${minutes} min ${String(rest).padStart(2, '0')} s` : `${rest} s`;
}
