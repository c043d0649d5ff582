import type { ImportProgress } from '../../../ports/library.ts';
import type { LibraryCall, LibraryReply } from './library-call.ts';

/** What the library's worker answers its page. */
export interface LibraryWorkerApi {
  /** The name of a lock that the worker holds for as long as it lives. */
  hello(): Promise<string | undefined>;
  /** `id` is the page's own, for `abort`. Never rejects. */
  call(id: number, call: LibraryCall, progress?: (progress: ImportProgress) => void): Promise<LibraryReply>;
  abort(id: number): void;
}
