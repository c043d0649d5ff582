import type { Passage } from '../../../core/passage.ts';
import { embeddedText } from '../../../core/reading/text-window.ts';
import type { DenseStatus, DenseStatusView } from '../../../ports/dense-status.ts';
import type { TextEmbedder } from '../../../ports/text-embedder.ts';
import { type SampledLibrary, sampleLibrary } from '../library-sample.ts';
import { orStopped } from '../or-stopped.ts';
import type { NearFinder } from './dense-source.ts';
import { type NearPassage, PassageVectors, type VectorStore } from './passage-vectors.ts';

export type LibraryVectorsOptions = {
  /** Rejects where the library cannot be asked: what was read of an empty one is forgotten. */
  readonly library: SampledLibrary;
  readonly embedder: TextEmbedder;
  readonly store: VectorStore;
  /** A library of more passages is left to words. */
  readonly most: number;
  /** Whether the person lets the trained reader be used. */
  readonly isOn: () => boolean;
  /** Milliseconds that searches wait for documents that are still to be read; then they go on with those that were. */
  readonly waitMs: number;
};

/** The person's library as vectors: follows what is in it, and reads what is new when it is told to, or with the first search. */
export class LibraryVectors implements NearFinder, DenseStatusView {
  readonly #options: LibraryVectorsOptions;
  readonly #vectors: PassageVectors;
  readonly #watchers = new Set<() => void>();
  #status: DenseStatus = { kind: 'idle' };
  #reading: Promise<void> | undefined;
  /** Searches wait for one reading once, all of them together. */
  #patience: Promise<void> | undefined;
  /** What the library held when it was read last. */
  #held: string | undefined;

  constructor(options: LibraryVectorsOptions) {
    this.#options = options;
    this.#vectors = new PassageVectors(options.embedder, options.store);
  }

  readonly current = (): DenseStatus => this.#status;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  };

  /** Reads what is new in the library. One at a time; whoever asks meanwhile waits for the same. Never rejects. */
  refresh(): Promise<void> {
    this.#reading ??= this.#read()
      .catch((error: unknown) => {
        const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
        this.#say({ kind: 'unread', message: `The library cannot be read for meaning: ${reason}.` });
      })
      .finally(() => {
        this.#reading = undefined;
        this.#patience = undefined;
      });
    return this.#reading;
  }

  async nearest(text: string, most: number, signal: AbortSignal): Promise<readonly NearPassage[]> {
    if (!this.#options.isOn()) return [];
    const reading = this.refresh();
    this.#patience ??= new Promise((resolve) => setTimeout(resolve, this.#options.waitMs));
    await orStopped(Promise.race([reading, this.#patience]), signal);
    return this.#vectors.nearest(text, most, signal);
  }

  /** Forgets what was read of documents that are gone, without reading anything. Never rejects. */
  async prune(): Promise<void> {
    const { library, store } = this.#options;
    try {
      const { passages } = await library.counts();
      const left = passages > this.#options.most ? [] : await this.#passages();
      await store.retain?.(left.map(embeddedText));
      // What made it too large is gone: it is read with the next question.
      if (this.#status.kind === 'too-large' && passages <= this.#options.most) this.#say({ kind: 'idle' });
    } catch {
      // The library cannot be read just now: the next change of it forgets them.
    }
  }

  async #passages(): Promise<readonly Passage[]> {
    const dump = await sampleLibrary(this.#options.library, {
      ...{ mostDocuments: Number.POSITIVE_INFINITY, mostPassages: this.#options.most },
      ...{ signal: new AbortController().signal, progress: () => {} },
    });
    return dump.passages;
  }

  async #read(): Promise<void> {
    const { library, isOn, store } = this.#options;
    if (!isOn()) return this.#say({ kind: 'idle' });
    const never = new AbortController().signal;
    const { passages } = await library.counts();
    if (passages > this.#options.most) {
      await this.#vectors.index([], never);
      await store.retain?.([]);
      this.#held = undefined;
      return this.#say({ kind: 'too-large', passages, most: this.#options.most });
    }
    const held = await this.#fingerprint();
    if (held === this.#held) return this.#status.kind === 'ready' ? undefined : this.#sayReady();
    const all = await this.#passages();
    const problem = await this.#vectors.index(all, never, ({ done, of }) =>
      this.#say({ kind: 'reading', done, of }),
    );
    if (problem !== undefined) return this.#say({ kind: 'unavailable', message: problem });
    this.#held = held;
    await store.retain?.(all.map(embeddedText));
    this.#sayReady();
  }

  #sayReady(): void {
    this.#say({ kind: 'ready', passages: this.#vectors.size });
  }

  async #fingerprint(): Promise<string> {
    const { library } = this.#options;
    const hashes: string[] = [];
    for (;;) {
      const page = await library.documents({ offset: hashes.length, limit: 500, filter: '' });
      hashes.push(...page.documents.map(({ id, hash }) => `${id} ${hash}`));
      if (page.documents.length === 0 || hashes.length >= page.total) return hashes.join('\n');
    }
  }

  #say(status: DenseStatus): void {
    this.#status = status;
    for (const changed of this.#watchers) changed();
  }
}
