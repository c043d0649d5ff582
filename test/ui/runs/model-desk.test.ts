import { expect, it, vi } from 'vitest';
import { createDiskModelStore } from '../../../src/adapters/any/model-store/disk-model-store.ts';
import { createMemoryModelDisk } from '../../../src/adapters/any/model-store/memory-model-disk.ts';
import type { ModelSupply } from '../../../src/ports/model-supply.ts';
import { ModelDesk } from '../../../src/ui/runs/model-desk.ts';
import { readOwnModel } from '../../../src/wire/own-model.ts';
import { fileSpec, ggufEntry, someBytes } from '../../kit/model-entries.ts';

const entry = ggufEntry('tiny');
const hardware = {
  look: async () => ({
    ...{ gpu: { kind: 'missing', why: 'no-webgpu' } as const, memoryGib: 4, threads: 2 },
    ...{ isIsolated: true, freeBytes: undefined },
  }),
};
const nothing = async () => ({ models: [], problems: [], ignored: [] });

function given(supply: Partial<ModelSupply>) {
  const store = createDiskModelStore(createMemoryModelDisk());
  const whole: ModelSupply = { download: async () => ({ kind: 'stored' }), take: nothing, ...supply };
  return { store, desk: new ModelDesk({ store, supply: whole, hardware, readOwn: readOwnModel }) };
}

it('refresh() looks at the machine and at what is stored', async () => {
  const { desk, store } = given({});
  const reply = await store.write(entry);
  if (reply.kind !== 'writing') throw new Error(reply.failure.kind);
  await reply.writing.begin(fileSpec('m.gguf'));
  await reply.writing.append(someBytes(10));
  await reply.writing.close();
  await desk.refresh();
  expect(desk.hardware.current()?.threads).toBe(2);
  expect(desk.stored.current()).toMatchObject({ kind: 'listed', models: [{ keptBytes: 10 }] });
});

it('get() shows how far a model is, once at a time, and nothing when it is there', async () => {
  let asked = 0;
  const progress = { doneBytes: 1, totalBytes: 2, bytesPerSecond: undefined, path: 'm.gguf' };
  const { desk } = given({
    download: async (_entry, tell) => {
      asked += 1;
      tell({ ...progress, state: { kind: 'receiving' } });
      expect(desk.work.current().get(entry.id)).toMatchObject({ progress: { doneBytes: 1 } });
      return { kind: 'stored' };
    },
  });
  await Promise.all([desk.get(entry), desk.get(entry)]);
  expect(asked).toBe(1);
  expect(desk.work.current().size).toBe(0);
});

it('get() keeps why it failed until it is tried again; a stop is no failure', async () => {
  const failing = given({
    download: async () => ({ kind: 'failed', failure: { kind: 'blocked-by-mode' } }),
  });
  await failing.desk.get(entry);
  expect(failing.desk.work.current().get(entry.id)).toMatchObject({ kind: 'failed' });
  const stopped = given({
    download: (_entry, _tell, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  });
  const end = stopped.desk.get(entry);
  stopped.desk.stop(entry.id);
  await end;
  expect(stopped.desk.work.current().size).toBe(0);
});

it('addOwn() gives the problems of a form back, and gets what is well described', async () => {
  const got: string[] = [];
  const { desk } = given({
    download: async ({ name }) => {
      got.push(name);
      return { kind: 'stored' };
    },
  });
  expect(desk.addOwn({ engine: 'wllama', name: 'M', file: 'nonsense' })).toMatchObject({ kind: 'bad' });
  expect(desk.addOwn({ engine: 'wllama', name: 'M', file: 'https://h.example/m.gguf' }).kind).toBe('read');
  await vi.waitFor(() => expect(got).toEqual(['M']));
});

it('takeGathered() names files that could not be read beside what the others were', async () => {
  const { desk } = given({});
  await desk.takeGathered(async () => ({
    ...{ files: [], problems: [{ path: 'a.gguf', reason: 'It cannot be read.' }] },
  }));
  expect(desk.taking.current()).toMatchObject({
    ...{ kind: 'taken', report: { problems: [{ kind: 'bad-file', path: 'a.gguf' }] } },
  });
  desk.dismiss();
  expect(desk.taking.current()).toEqual({ kind: 'none' });
});
