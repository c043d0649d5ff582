import type { Library } from '../../ports/library.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { createRemoteLibrary } from '../any/library-calls/remote-library.ts';
import { LibraryThread } from './library-thread.ts';

export type WorkerLibraryOptions = {
  /** Told of each file that the browser fetched for the worker: for the ledger. */
  readonly reported?: (report: ResourceReport) => void;
};

/** The person's library, in a worker that is started with the first call. `close` ends it; what is still asked then fails. */
export function createWorkerLibrary(options: WorkerLibraryOptions = {}): Library & { close(): void } {
  const thread = new LibraryThread(options.reported ?? (() => {}));
  const library = createRemoteLibrary((call, callOptions) => thread.call(call, callOptions));
  return { ...library, close: () => thread.close() };
}
