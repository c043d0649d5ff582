import type { ReadItem } from '../ports/document-reader.ts';
import type { ImportFile } from '../ports/library.ts';

/** Some of what is in a file; `done` with the last of it. */
export type Reading = { readonly items: readonly ReadItem[]; readonly done: boolean };

/** What the worker that reads documents answers. It reads no further than it is asked, so that nothing piles up. */
export interface DocumentWorkerApi {
  /** `id` is the caller's own, for what follows. Never rejects. */
  begin(id: number, file: ImportFile): Promise<Reading>;
  next(id: number): Promise<Reading>;
  stop(id: number): void;
  /** Answers as long as the thread is not stuck. */
  ping(): void;
}
