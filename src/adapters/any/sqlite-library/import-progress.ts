import type { ImportFile, ImportProgress } from '../../../ports/library.ts';

/** Counts an import and guesses its end. */
export class ImportCounter {
  filesDone = 0;
  passages = 0;
  readonly filesTotal: number;
  readonly bytesTotal: number;
  readonly #now: () => number;
  readonly #startedAt: number;
  /** Of files that are done. */
  #bytesDone = 0;
  /** Bytes that had to be read: what was there already says nothing of the speed. */
  #bytesRead = 0;
  #bytesSkipped = 0;

  constructor(files: readonly ImportFile[], now: () => number) {
    this.filesTotal = files.length;
    this.bytesTotal = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    this.#now = now;
    this.#startedAt = now();
  }

  done({ sizeBytes }: ImportFile, how: 'read' | 'skipped'): void {
    this.filesDone += 1;
    this.#bytesDone += sizeBytes;
    if (how === 'read') this.#bytesRead += sizeBytes;
    else this.#bytesSkipped += sizeBytes;
  }

  /** `share` of the file at hand is read (0-1). */
  at({ path, sizeBytes }: ImportFile, share: number): ImportProgress {
    const part = sizeBytes * share;
    return {
      filesDone: this.filesDone,
      filesTotal: this.filesTotal,
      bytesDone: Math.round(this.#bytesDone + part),
      bytesTotal: this.bytesTotal,
      passages: this.passages,
      path,
      remainingMs: this.#remainingMs(this.#bytesRead + part),
    };
  }

  #remainingMs(read: number): number | undefined {
    const elapsedMs = this.#now() - this.#startedAt;
    const toRead = this.bytesTotal - this.#bytesSkipped;
    // In the first second, or the first hundredth, a guess would be wild.
    if (elapsedMs < 1000 || read <= 0 || read / toRead < 0.01) return undefined;
    return Math.max(0, (elapsedMs * (toRead - read)) / read);
  }
}
