import { expect, test } from 'vitest';
import { createDiskModelStore } from '../../../../src/adapters/any/model-store/disk-model-store.ts';
import { createMemoryModelDisk } from '../../../../src/adapters/any/model-store/memory-model-disk.ts';
import { conformModelStore } from '../../../conformance/model-store.ts';
import { fileSpec, ggufEntry, sha256Of, someBytes } from '../../../kit/model-entries.ts';

conformModelStore('the store over memory', async () => {
  const disk = createMemoryModelDisk();
  return {
    open: async () => createDiskModelStore(disk),
    crash: async () => disk.crash(),
    limit: async (bytes) => disk.limit(bytes),
  };
});

const entry = ggufEntry('tiny');

async function stored() {
  const disk = createMemoryModelDisk();
  const store = createDiskModelStore(disk);
  const reply = await store.write(entry);
  if (reply.kind !== 'writing') throw new Error(reply.failure.kind);
  await reply.writing.begin(fileSpec('m.gguf'));
  await reply.writing.append(someBytes(1000));
  await reply.writing.end();
  await reply.writing.finish(['m.gguf']);
  await reply.writing.close();
  return { disk, store };
}

test('the store says that a model is damaged whose file is gone or cut', async () => {
  const { disk, store } = await stored();
  (await disk.open('tiny', 'm.gguf')).truncate(999);
  expect(await store.open(entry.id)).toMatchObject({
    kind: 'damaged',
    message: expect.stringContaining('“m.gguf” is gone or damaged. Delete it and fetch it again'),
  });
  await disk.remove('tiny', 'm.gguf');
  expect(await store.open(entry.id)).toMatchObject({ kind: 'damaged' });
});

test('the store reads the older record where the newer one was cut off in a crash', async () => {
  const { disk, store } = await stored();
  const names = (await disk.names('tiny')).filter((name) => name.startsWith('record-'));
  expect(names).toHaveLength(2);
  const turns = await Promise.all(
    names.map(async (name) => ({ name, ...JSON.parse((await disk.readText('tiny', name)) ?? '') })),
  );
  const newest = turns.toSorted((one, other) => other.turn - one.turn)[0];
  await disk.writeText('tiny', newest.name, '{"version":1,"turn":9');
  expect(await store.list()).toMatchObject({ kind: 'listed', models: [{ keptBytes: 1000 }] });
});

test('the store hashes a file anew where the state of its hash cannot be read', async () => {
  const disk = createMemoryModelDisk();
  const store = createDiskModelStore(disk);
  const bytes = someBytes(5_000_000);
  const first = await store.write(entry);
  if (first.kind !== 'writing') throw new Error(first.failure.kind);
  await first.writing.begin(fileSpec('m.gguf'));
  await first.writing.append(bytes.slice(0, 4_500_000));
  await first.writing.close();
  for (const name of (await disk.names('tiny')).filter((each) => each.startsWith('record-'))) {
    const text = (await disk.readText('tiny', name)) ?? '';
    await disk.writeText('tiny', name, text.replace(/"sha256":"[A-Za-z0-9+/=]{100,}"/u, '"sha256":"AAAA"'));
  }
  const second = await store.write(entry);
  if (second.kind !== 'writing') throw new Error(second.failure.kind);
  await second.writing.begin(fileSpec('m.gguf'));
  await second.writing.append(bytes.slice(4_500_000));
  const ended = await second.writing.end();
  expect(ended).toEqual({ kind: 'whole', sha256: sha256Of(bytes) });
});

test('the store says why it cannot be listed', async () => {
  const disk = { ...createMemoryModelDisk(), folders: () => Promise.reject(new Error('no storage')) };
  expect(await createDiskModelStore(disk).list()).toEqual({ kind: 'unavailable', message: 'no storage' });
});
