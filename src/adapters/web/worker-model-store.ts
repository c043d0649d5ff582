import type { ModelStore } from '../../ports/model-store.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { broken, ModelThread } from './model-thread.ts';
import { lostTrouble, RemoteModelWriting } from './remote-model-writing.ts';

export type WorkerModelStoreOptions = {
  /** Told of each file that the browser fetched for the worker: for the ledger. */
  readonly reported: (report: ResourceReport) => void;
};

/** The store in the origin-private file system, in a worker of its own. */
export function createWorkerModelStore({ reported }: WorkerModelStoreOptions): ModelStore {
  const thread = new ModelThread(reported);
  return {
    list: async () => {
      const called = await thread.call((remote) => remote.list());
      return called.kind === 'lost' ? { kind: 'unavailable', message: broken } : called.answer;
    },
    open: async (id) => {
      const called = await thread.call((remote) => remote.open(id));
      return called.kind === 'lost' ? { kind: 'unavailable', message: broken } : called.answer;
    },
    write: async (entry) => {
      const called = await thread.call((remote) => remote.write(entry));
      if (called.kind === 'lost') return lostTrouble;
      const { answer } = called;
      if (answer.kind === 'failed') return answer;
      return { kind: 'writing', writing: new RemoteModelWriting(thread, answer) };
    },
    remove: async (id, { forget }) => {
      const called = await thread.call((remote) => remote.remove(id, forget));
      return called.kind === 'lost' ? lostTrouble : called.answer;
    },
    freeBytes: async () => {
      const called = await thread.call((remote) => remote.freeBytes());
      return called.kind === 'lost' ? undefined : called.answer;
    },
  };
}
