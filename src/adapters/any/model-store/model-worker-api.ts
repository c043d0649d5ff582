import type { ModelId } from '../../../core/ids.ts';
import type { ModelEntry } from '../../../core/models/model-entry.ts';
import type {
  FileBegun,
  FileSpec,
  ListReply,
  ModelWriting,
  OpenReply,
  StoredFile,
  WriteTrouble,
} from '../../../ports/model-store.ts';

/** A reply of a model that is being written, with its files as they are then. */
export type WithFiles<T> = { readonly reply: T; readonly files: readonly StoredFile[] };

export type StartedWriting = {
  readonly kind: 'started';
  readonly id: number;
  readonly files: readonly StoredFile[];
};

/** What the models' worker answers its page. `id` is that of a writing. Never rejects, but `copy` with its stop. */
export interface ModelWorkerApi {
  /** The name of a lock that the worker holds for as long as it lives. */
  hello(): Promise<string | undefined>;
  list(): Promise<ListReply>;
  open(id: ModelId): Promise<OpenReply>;
  remove(id: ModelId, forget: boolean): Promise<WriteTrouble | undefined>;
  freeBytes(): Promise<number | undefined>;
  write(entry: ModelEntry): Promise<StartedWriting | WriteTrouble>;
  begin(id: number, spec: FileSpec): Promise<WithFiles<FileBegun | WriteTrouble>>;
  restart(
    id: number,
    version: Parameters<ModelWriting['restart']>[0],
  ): Promise<WithFiles<WriteTrouble | undefined>>;
  append(id: number, bytes: Uint8Array<ArrayBuffer>): Promise<WriteTrouble | undefined>;
  copy(
    id: number,
    blob: Blob,
    progress: (keptBytes: number) => void,
  ): Promise<WriteTrouble | { readonly kind: 'stopped' } | undefined>;
  stopCopy(id: number): void;
  end(id: number): Promise<WithFiles<Awaited<ReturnType<ModelWriting['end']>>>>;
  read(id: number, path: string): Promise<string | undefined>;
  finish(id: number, paths: readonly string[]): Promise<WithFiles<WriteTrouble | undefined>>;
  close(id: number): Promise<void>;
}
