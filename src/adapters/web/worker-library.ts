import type { Library } from '../../ports/library.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { createRemoteLibrary, type SendCall } from '../any/library-calls/remote-library.ts';
import { createRemoteReading } from '../any/library-calls/remote-reading.ts';
import type { SampledLibrary } from '../any/library-sample.ts';
import { LibraryThread } from './library-thread.ts';

export type WorkerLibraryOptions = {
  /** Told of each file that the browser fetched for the worker: for the ledger. */
  readonly reported?: (report: ResourceReport) => void;
};

export type WorkerLibrary = Library & {
  /** Ends the worker; what is still asked then fails. */
  close(): void;
  /** For what is kept of the documents elsewhere: rejects where the library cannot be asked. */
  readonly reading: SampledLibrary;
};

/** The person's library, in a worker that is started with the first call. */
export function createWorkerLibrary(options: WorkerLibraryOptions = {}): WorkerLibrary {
  const thread = new LibraryThread(options.reported ?? (() => {}));
  const send: SendCall = (call, callOptions) => thread.call(call, callOptions);
  return { ...createRemoteLibrary(send), reading: createRemoteReading(send), close: () => thread.close() };
}
