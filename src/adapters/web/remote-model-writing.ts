import { proxy } from 'comlink';
import type { FileSpec, ModelWriting, StoredFile, WriteTrouble } from '../../ports/model-store.ts';
import type { ModelWorkerApi, StartedWriting, WithFiles } from '../any/model-store/model-worker-api.ts';
import { broken, type Called, type ModelThread } from './model-thread.ts';

export const lostTrouble: WriteTrouble = {
  kind: 'failed',
  failure: { kind: 'storage-unavailable', why: broken },
};

/** A model that the worker writes. Where the worker is lost, every further call says so: what was kept is there for the next try. */
export class RemoteModelWriting implements ModelWriting {
  readonly #thread: ModelThread;
  readonly #id: number;
  readonly #mark: unknown;
  #files: readonly StoredFile[];

  constructor(thread: ModelThread, { id, files }: StartedWriting) {
    this.#thread = thread;
    this.#mark = thread.mark();
    this.#id = id;
    this.#files = files;
  }

  get files() {
    return this.#files;
  }

  begin(spec: FileSpec) {
    return this.#withFiles((remote) => remote.begin(this.#id, spec));
  }

  restart(version: Parameters<ModelWriting['restart']>[0]) {
    return this.#withFiles((remote) => remote.restart(this.#id, version));
  }

  async append(bytes: Uint8Array<ArrayBuffer>) {
    const called = await this.#call((remote) => remote.append(this.#id, bytes));
    return called.kind === 'lost' ? lostTrouble : called.answer;
  }

  async copy(blob: Blob, progress: (keptBytes: number) => void, signal: AbortSignal) {
    signal.throwIfAborted();
    const stop = () => void this.#call(async (remote) => remote.stopCopy(this.#id));
    signal.addEventListener('abort', stop);
    try {
      const called = await this.#call((remote) => remote.copy(this.#id, blob, proxy(progress)));
      signal.throwIfAborted();
      if (called.kind === 'lost') return lostTrouble;
      return called.answer?.kind === 'stopped' ? undefined : called.answer;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  end() {
    return this.#withFiles((remote) => remote.end(this.#id));
  }

  async read(path: string): Promise<string | undefined> {
    const called = await this.#call((remote) => remote.read(this.#id, path));
    return called.kind === 'lost' ? undefined : called.answer;
  }

  finish(paths: readonly string[]) {
    return this.#withFiles((remote) => remote.finish(this.#id, paths));
  }

  async close(): Promise<void> {
    await this.#call((remote) => remote.close(this.#id));
  }

  async #withFiles<T>(work: (remote: ModelWorkerApi) => Promise<WithFiles<T>>): Promise<T | WriteTrouble> {
    const called = await this.#call(work);
    if (called.kind === 'lost') return lostTrouble;
    this.#files = called.answer.files;
    return called.answer.reply;
  }

  async #call<T>(work: (remote: ModelWorkerApi) => Promise<T>): Promise<Called<T>> {
    // Another worker knows nothing of what this one had begun.
    const isSame = this.#mark !== undefined && this.#thread.mark() === this.#mark;
    return isSame ? this.#thread.call(work) : { kind: 'lost' };
  }
}
