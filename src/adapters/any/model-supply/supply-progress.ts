import { bytesPerSecond, noRate, noteBytes } from '../../../core/models/transfer-rate.ts';
import type { SupplyProgress } from '../../../ports/model-supply.ts';

type Known = {
  readonly totalBytes: number | undefined;
  readonly doneBytes: number;
  readonly files: number;
};

const tellEveryMs = 200;

/** Counts the bytes of all files of a model as they come, and tells now and then. */
export class ProgressMeter {
  readonly #tell: (progress: SupplyProgress) => void;
  readonly #now: () => number;
  /** Of the files before this one. */
  #beforeBytes = 0;
  #doneBytes = 0;
  #totalBytes: number | undefined;
  #isOneFile = false;
  #rate = noRate;
  #path = '';
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(tell: (progress: SupplyProgress) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
  }

  /** What is known of all files now: their size, and how much of it is here already. `files`: how many there are. */
  begin({ totalBytes, doneBytes, files }: Known): void {
    this.#totalBytes = totalBytes;
    this.#beforeBytes = doneBytes;
    this.#doneBytes = doneBytes;
    this.#isOneFile = files === 1;
  }

  /** The size of the file that comes now, as its server tells it: of a model of one file, that is all. */
  sized(bytes: number | undefined): void {
    if (this.#isOneFile) this.#totalBytes ??= bytes;
  }

  file(path: string): void {
    this.#path = path;
    this.#say({ kind: 'receiving' });
  }

  /** So many bytes of this file are kept. Those that came in an earlier session count for no rate. */
  kept(bytes: number, isNew: boolean): void {
    this.#doneBytes = this.#beforeBytes + bytes;
    const at = this.#now();
    this.#rate = isNew
      ? noteBytes(this.#rate, { at, bytes: this.#doneBytes })
      : { marks: [{ at, bytes: this.#doneBytes }] };
    if (at - this.#toldAt >= tellEveryMs) this.#say({ kind: 'receiving' });
  }

  whole(bytes: number): void {
    this.#beforeBytes += bytes;
    this.#doneBytes = this.#beforeBytes;
    this.#say({ kind: 'verifying' });
  }

  waiting(waitMs: number, why: string): void {
    this.#say({ kind: 'waiting', waitMs, why });
  }

  #say(state: SupplyProgress['state']): void {
    this.#toldAt = this.#now();
    this.#tell({
      ...{ doneBytes: this.#doneBytes, totalBytes: this.#totalBytes, path: this.#path, state },
      bytesPerSecond: state.kind === 'waiting' ? undefined : bytesPerSecond(this.#rate),
    });
  }
}
