// The models' worker: hashes and writes what the page hands over, so that neither holds the page up.
import { expose, type Remote, releaseProxy } from 'comlink';
import { createDiskModelStore } from '../adapters/any/model-store/disk-model-store.ts';
import type { ModelWorkerApi, WithFiles } from '../adapters/any/model-store/model-worker-api.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import type { ModelStore, ModelWriting } from '../ports/model-store.ts';
import { holdLifeLock } from './life-lock.ts';
import { opfsRoot } from './opfs.ts';
import { createOpfsModelDisk } from './opfs-model-disk.ts';
import { unavailableModelStore } from './unavailable-model-store.ts';

const store: Promise<ModelStore> = opfsRoot().then((found) =>
  found.kind === 'there'
    ? createDiskModelStore(createOpfsModelDisk(found.root))
    : unavailableModelStore('it keeps no files here (a private window, or storage is switched off).'),
);
const writings = new Map<number, ModelWriting>();
const copies = new Map<number, AbortController>();
const lock = holdLifeLock();
let ids = 0;

function writingOf(id: number): ModelWriting {
  const writing = writings.get(id);
  if (writing === undefined) throw new Error('This model is not being written.');
  return writing;
}

async function withFiles<T>(id: number, work: (writing: ModelWriting) => Promise<T>): Promise<WithFiles<T>> {
  const writing = writingOf(id);
  const reply = await work(writing);
  return { reply, files: writing.files };
}

const api: ModelWorkerApi = {
  hello: () => lock,
  list: async () => (await store).list(),
  open: async (id) => (await store).open(id),
  remove: async (id, forget) => (await store).remove(id, { forget }),
  freeBytes: async () => (await store).freeBytes(),
  write: async (entry) => {
    const reply = await (await store).write(entry);
    if (reply.kind === 'failed') return reply;
    const id = ++ids;
    writings.set(id, reply.writing);
    return { kind: 'started', id, files: reply.writing.files };
  },
  begin: (id, spec) => withFiles(id, (writing) => writing.begin(spec)),
  restart: (id, version) => withFiles(id, (writing) => writing.restart(version)),
  append: (id, bytes) => writingOf(id).append(bytes),
  copy: async (id, blob, progress) => {
    const controller = new AbortController();
    copies.set(id, controller);
    try {
      return await writingOf(id).copy(blob, progress, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return { kind: 'stopped' };
      throw error;
    } finally {
      copies.delete(id);
      // Comlink keeps a channel open for each callback until it is told that nobody calls it again.
      (progress as Partial<Remote<() => void>>)[releaseProxy]?.();
    }
  },
  stopCopy: (id) => copies.get(id)?.abort(),
  end: (id) => withFiles(id, (writing) => writing.end()),
  read: (id, path) => writingOf(id).read(path),
  finish: (id, paths) => withFiles(id, (writing) => writing.finish(paths)),
  close: async (id) => {
    await writings.get(id)?.close();
    writings.delete(id);
  },
};

watchResources((report) => self.postMessage(report));
expose(api);
