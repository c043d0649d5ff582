// The library's worker: one for each tab, of which one has the database.
import { expose, type Remote, releaseProxy } from 'comlink';
import type { LibraryWorkerApi } from '../adapters/any/library-calls/library-worker-api.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import type { ImportProgress } from '../ports/library.ts';
import type { ResourceReport } from '../wire/resource-entry.ts';
import { openLibrary } from './open-library.ts';
import { SharedLibrary } from './shared-library.ts';
import { tabLock } from './tab-messages.ts';
import { createThreadReader } from './thread-reader.ts';

const report = (resources: ResourceReport) => self.postMessage(resources);
const tab = crypto.randomUUID();
const shared = new SharedLibrary(tab, () => openLibrary(createThreadReader(report)));
const started = shared.start();
const calls = new Map<number, AbortController>();

const api: LibraryWorkerApi = {
  hello: async () => {
    await started;
    return navigator.locks === undefined ? undefined : tabLock(tab);
  },
  call: async (id, call, progress) => {
    const controller = new AbortController();
    calls.set(id, controller);
    try {
      return await shared.call(call, { progress, signal: controller.signal });
    } finally {
      calls.delete(id);
      // Comlink keeps a channel open for each callback until it is told that nobody calls it again.
      (progress as Remote<(progress: ImportProgress) => void> | undefined)?.[releaseProxy]();
    }
  },
  abort: (id) => calls.get(id)?.abort(),
};

watchResources(report);
expose(api);
