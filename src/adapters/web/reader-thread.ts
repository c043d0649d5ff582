import { proxy } from 'comlink';
import type {
  PassageReader,
  PassageReading,
  ReadingReply,
  ReadingRequest,
} from '../../ports/passage-reader.ts';
import type { ReaderStatus, ReaderStatusView } from '../../ports/reader-status.ts';
import type { EmbeddingReply, TextEmbedder } from '../../ports/text-embedder.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { orStopped } from '../any/or-stopped.ts';
import { unavailable } from '../any/reading/load-reader.ts';
import type { FileBytes } from '../any/reading/reader-worker-api.ts';
import { watchSilence } from '../any/text-engines/silence.ts';
import { handOver, type RunningReader, startReaderWorker } from './reader-worker-owner.ts';

export type ReaderThreadOptions = {
  /** The reader's files by name, or why they cannot be had; `progress` in 0-1 of all bytes. */
  readonly fetchFiles: (
    progress: (share: number) => void,
  ) => Promise<FileBytes | { readonly message: string }>;
  /** Told of each file that the browser fetched for the worker: for the ledger. */
  readonly reported?: (report: ResourceReport) => void;
};

type Progress = (position: number, reading: PassageReading) => void;
type Unavailable = Extract<ReadingReply, { readonly kind: 'unavailable' }>;
type Started = { readonly kind: 'started'; readonly running: RunningReader };

/** A worker that is lost is started once more; then the reader counts as broken until the page is loaded again. */
const mostLosses = 1;
/** A reader that says nothing for so long is stuck: a batch takes well under a second. */
const silentMs = 60_000;

/** Owns the worker of the trained reader: starts it with the first reading, hands signals over, starts it again after a crash. */
export class ReaderThread implements PassageReader, TextEmbedder, ReaderStatusView {
  readonly id = 'trained-reader';
  readonly #options: ReaderThreadOptions;
  readonly #watchers = new Set<() => void>();
  #status: ReaderStatus = { kind: 'idle' };
  #starting: Promise<Started | Unavailable> | undefined;
  #running: RunningReader | undefined;
  #losses = 0;
  #ids = 0;

  constructor(options: ReaderThreadOptions) {
    this.#options = options;
  }

  readonly current = (): ReaderStatus => this.#status;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  };

  async read(request: ReadingRequest, signal: AbortSignal, progress?: Progress): Promise<ReadingReply> {
    signal.throwIfAborted();
    // What was told of before a crash is not told of again.
    const told = new Set<number>();
    const once: Progress = (position, reading) => {
      if (told.has(position) || signal.aborted) return;
      told.add(position);
      progress?.(position, reading);
    };
    for (;;) {
      const reply = await this.#readOnce(request, signal, once);
      signal.throwIfAborted();
      if (reply.kind === 'unavailable') return reply;
      if (reply.kind !== 'read') continue;
      // Progress comes by a channel of its own, and may be late.
      reply.readings.forEach((reading, position) => {
        once(position, reading);
      });
      return reply;
    }
  }

  /** Texts as vectors; loads the reader where it is not loaded yet, since both share their weights. */
  async embed(texts: readonly string[], signal: AbortSignal): Promise<EmbeddingReply> {
    signal.throwIfAborted();
    const started = await orStopped(this.#start(), signal);
    if (started.kind === 'unavailable') return started;
    const { running } = started;
    const reply = await this.#ask(running, async (id) => running.remote.embed(id, texts), signal);
    if (reply.kind === 'embedded' || reply.kind === 'unavailable') return reply;
    return { kind: 'unavailable', message: 'The retriever broke off.' };
  }

  /** Loads it ahead of the first reading. Never rejects. */
  async prepare(): Promise<void> {
    await this.#start();
  }

  async #readOnce(
    request: ReadingRequest,
    signal: AbortSignal,
    progress: Progress,
  ): Promise<ReadingReply | { readonly kind: 'stopped' | 'lost' }> {
    const started = await orStopped(this.#start(), signal);
    if (started.kind !== 'started') return started;
    const { running } = started;
    const silence = watchSilence(silentMs);
    void silence.silent.then(running.end);
    try {
      const told = proxy((position: number, reading: PassageReading) => {
        silence.heard();
        progress(position, reading);
      });
      const reply = await this.#ask(running, async (id) => running.remote.read(id, request, told), signal);
      if (reply.kind === 'unavailable') this.#say(reply);
      return reply;
    } catch (error) {
      signal.throwIfAborted();
      return this.#say(unavailable(`it cannot be asked (${String(error)})`));
    } finally {
      silence.stop();
    }
  }

  /** One call of the worker, which is told of a stop, and forgotten where it is lost meanwhile. Rejects with the signal's reason, or where it cannot be asked. */
  async #ask<R extends { readonly kind: string }>(
    running: RunningReader,
    call: (id: number) => Promise<R>,
    signal: AbortSignal,
  ): Promise<R | { readonly kind: 'lost' }> {
    const id = ++this.#ids;
    const stop = () => void running.remote.abort(id);
    signal.addEventListener('abort', stop);
    try {
      const reply = await orStopped(Promise.race([call(id), running.lost]), signal);
      if (reply.kind === 'lost') this.#lose(running);
      return reply;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  #start(): Promise<Started | Unavailable> {
    this.#starting ??= this.#load();
    return this.#starting;
  }

  async #load(): Promise<Started | Unavailable> {
    this.#say({ kind: 'loading', share: 0 });
    const files = await this.#options.fetchFiles((share) => this.#say({ kind: 'loading', share }));
    if ('message' in files && typeof files.message === 'string') return this.#say(unavailable(files.message));
    this.#say({ kind: 'loading', share: undefined });
    const running = startReaderWorker(this.#options.reported ?? (() => {}));
    // Checked above: what has no message in words is files.
    const reply = await handOver(running, files as FileBytes);
    if (reply.kind === 'ready') {
      this.#say(reply);
      this.#running = running;
      void running.lost.then(() => this.#lose(running));
      return { kind: 'started', running };
    }
    running.end();
    return this.#say(
      reply.kind === 'lost' ? unavailable('its worker could not be started. Reload the page') : reply,
    );
  }

  /** Forgets a worker that is gone; the next reading starts another, unless that was tried already. */
  #lose(running: RunningReader): void {
    if (this.#running !== running) return;
    this.#running = undefined;
    this.#losses++;
    this.#starting =
      this.#losses <= mostLosses
        ? undefined
        : Promise.resolve(this.#say(unavailable('it broke off twice. Reload the page')));
    if (this.#starting === undefined) this.#say({ kind: 'idle' });
  }

  #say<S extends ReaderStatus>(status: S): S {
    this.#status = status;
    for (const changed of this.#watchers) changed();
    return status;
  }
}
