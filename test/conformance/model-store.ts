import { expect, test } from 'vitest';
import { modelId } from '../../src/core/ids.ts';
import type { ModelStore, ModelWriting } from '../../src/ports/model-store.ts';
import { fileSpec, ggufEntry, md5Of, sha256Of, someBytes } from '../kit/model-entries.ts';

/** One device, and the tabs over its store. */
export type ModelPlace = {
  /** The store as a new tab has it. */
  readonly open: () => Promise<ModelStore>;
  /** Every tab is gone without a word; what they had open is free. */
  readonly crash: () => Promise<void>;
  /** From now on so many bytes have room, in all. */
  readonly limit: (bytes: number) => Promise<void>;
};

const entry = ggufEntry('tiny');
const bytes = someBytes(300_000);
const [head, tail] = [bytes.slice(0, 100_000), bytes.slice(100_000)];
const { signal } = new AbortController();

async function writingOf(store: ModelStore, of = entry): Promise<ModelWriting> {
  const reply = await store.write(of);
  if (reply.kind !== 'writing') throw new Error(`The store cannot be written: ${reply.failure.kind}.`);
  return reply.writing;
}

async function keep(store: ModelStore, path: string, content = bytes): Promise<void> {
  const writing = await writingOf(store);
  await writing.begin(fileSpec(path));
  await writing.append(content);
  expect(await writing.end()).toEqual({ kind: 'whole', sha256: sha256Of(content) });
  expect(await writing.finish([path])).toBeUndefined();
  await writing.close();
}

async function listed(store: ModelStore) {
  const reply = await store.list();
  return reply.kind === 'listed' ? reply.models : reply;
}

/** What every ModelStore holds to. `place` makes a new, empty device for each test. */
export function conformModelStore(name: string, place: () => Promise<ModelPlace>): void {
  test(`${name} gives back the files of a model as they came, also in another tab`, async () => {
    const { open } = await place();
    const writing = await writingOf(await open());
    expect(await writing.begin(fileSpec('m.gguf', { sha256: sha256Of(bytes) }))).toEqual({
      ...{ kind: 'begun', keptBytes: 0, etag: undefined },
    });
    expect(await writing.append(head)).toBeUndefined();
    expect(await writing.append(tail)).toBeUndefined();
    expect(await writing.end()).toEqual({ kind: 'whole', sha256: sha256Of(bytes) });
    expect(await writing.finish(['m.gguf'])).toBeUndefined();
    await writing.close();
    const other = await open();
    const opened = await other.open(entry.id);
    if (opened.kind !== 'opened') throw new Error(opened.message);
    expect(opened.entry).toEqual(entry);
    expect(opened.files.map(({ path }) => path)).toEqual(['m.gguf']);
    const [file] = opened.files;
    expect(sha256Of(new Uint8Array((await file?.blob.arrayBuffer()) ?? []))).toBe(sha256Of(bytes));
    expect(await listed(other)).toMatchObject([
      { entry: { id: 'tiny' }, isWhole: true, keptBytes: bytes.length },
    ]);
  });

  test(`${name} goes on where a file was left, and hashes no byte twice`, async () => {
    const { open } = await place();
    const first = await writingOf(await open());
    await first.begin(fileSpec('m.gguf', { sizeBytes: bytes.length, md5: md5Of(bytes) }));
    await first.restart({ etag: '"v1"', sizeBytes: bytes.length });
    await first.append(head);
    await first.close();
    const store = await open();
    expect(await listed(store)).toMatchObject([{ isWhole: false, keptBytes: head.length }]);
    expect(await store.open(entry.id)).toMatchObject({ kind: 'incomplete' });
    const second = await writingOf(store);
    const spec = fileSpec('m.gguf', { sizeBytes: bytes.length, md5: md5Of(bytes) });
    expect(await second.begin(spec)).toEqual({ kind: 'begun', keptBytes: head.length, etag: '"v1"' });
    await second.append(tail);
    expect(await second.end()).toEqual({ kind: 'whole', sha256: sha256Of(bytes) });
    await second.close();
  });

  test(`${name} comes back from a crash with bytes that are certain only`, async () => {
    const { open, crash } = await place();
    const first = await writingOf(await open());
    await first.begin(fileSpec('m.gguf'));
    await first.append(head);
    await crash();
    const second = await writingOf(await open());
    const begun = await second.begin(fileSpec('m.gguf'));
    if (begun.kind !== 'begun') throw new Error(begun.failure.kind);
    await second.append(bytes.slice(begun.keptBytes));
    expect(await second.end()).toEqual({ kind: 'whole', sha256: sha256Of(bytes) });
    await second.close();
  });

  test(`${name} keeps nothing of a file with another hash than the catalogue's`, async () => {
    const { open } = await place();
    const store = await open();
    const writing = await writingOf(store);
    const expected = sha256Of(head);
    await writing.begin(fileSpec('m.gguf', { sha256: expected }));
    await writing.append(bytes);
    expect(await writing.end()).toEqual({
      kind: 'failed',
      failure: {
        ...{ kind: 'wrong-hash', path: 'm.gguf', expected, actual: sha256Of(bytes), known: 'catalogue' },
      },
    });
    expect(await writing.finish(['m.gguf'])).toMatchObject({ failure: { kind: 'missing-file' } });
    await writing.close();
    expect(await listed(store)).toEqual([]);
    expect(await store.open(entry.id)).toMatchObject({ kind: 'missing' });
  });

  test(`${name} holds a file to the sum that its model's own list states`, async () => {
    const writing = await writingOf(await (await place()).open());
    await writing.begin(fileSpec('shard.bin', { md5: md5Of(head) }));
    await writing.append(bytes);
    expect(await writing.end()).toMatchObject({ failure: { kind: 'wrong-hash', known: 'list' } });
    await writing.close();
  });

  test(`${name} refuses a file that is longer or shorter than it should be`, async () => {
    const store = await (await place()).open();
    const writing = await writingOf(store);
    const size = { expected: 150_000, actual: 300_000 };
    await writing.begin(fileSpec('m.gguf', { sizeBytes: 150_000 }));
    expect(await writing.append(bytes)).toMatchObject({ failure: { kind: 'wrong-size', ...size } });
    await writing.begin(fileSpec('m.gguf', { sizeBytes: 150_000 }));
    await writing.append(head);
    expect(await writing.end()).toMatchObject({ failure: { kind: 'wrong-size', actual: head.length } });
    await writing.close();
    expect(await listed(store)).toEqual([]);
  });

  test(`${name} holds a later download to the first one's hash, until that is forgotten`, async () => {
    const store = await (await place()).open();
    await keep(store, 'm.gguf');
    expect(await store.remove(entry.id, { forget: false })).toBeUndefined();
    expect(await listed(store)).toEqual([]);
    const writing = await writingOf(store);
    await writing.begin(fileSpec('m.gguf'));
    await writing.append(head);
    expect(await writing.end()).toMatchObject({
      failure: { kind: 'wrong-hash', known: 'first-download', expected: sha256Of(bytes) },
    });
    await writing.close();
    expect(await store.remove(entry.id, { forget: true })).toBeUndefined();
    await keep(store, 'm.gguf', head);
  });

  test(`${name} gives a model to one tab at a time`, async () => {
    const { open } = await place();
    const [left, right] = [await open(), await open()];
    const writing = await writingOf(left);
    expect(await right.write(entry)).toEqual({ kind: 'failed', failure: { kind: 'busy' } });
    expect(await right.remove(entry.id, { forget: false })).toMatchObject({ failure: { kind: 'busy' } });
    const other = await writingOf(right, ggufEntry('another'));
    await other.close();
    await writing.close();
    await (await writingOf(right)).close();
  });

  test(`${name} says how much is needed and free when there is no room, and goes on when there is`, async () => {
    const { open, limit } = await place();
    const store = await open();
    const large = someBytes(6_000_000);
    const spec = fileSpec('m.gguf', { sizeBytes: large.length, sha256: sha256Of(large) });
    await limit(4_000_000);
    const writing = await writingOf(store);
    await writing.begin(spec);
    let trouble: Awaited<ReturnType<ModelWriting['append']>>;
    for (let at = 0; at < large.length && trouble === undefined; at += 500_000)
      trouble = await writing.append(large.slice(at, at + 500_000));
    expect(trouble).toMatchObject({ failure: { kind: 'no-space' } });
    if (trouble?.failure.kind !== 'no-space') throw new Error('It had room.');
    expect(trouble.failure.neededBytes).toBeGreaterThan(1_900_000);
    expect(trouble.failure.freeBytes ?? 0).toBeLessThan(trouble.failure.neededBytes);
    await writing.close();
    await limit(200_000_000);
    const again = await writingOf(store);
    const begun = await again.begin(spec);
    if (begun.kind !== 'begun') throw new Error(begun.failure.kind);
    expect(begun.keptBytes).toBeGreaterThan(1_000_000);
    await again.append(large.slice(begun.keptBytes));
    expect(await again.end()).toMatchObject({ kind: 'whole' });
    await again.close();
  });

  test(`${name} copies a file of the person's, tells how far it is, and stops at once`, async () => {
    const store = await (await place()).open();
    const large = someBytes(10_000_000);
    const writing = await writingOf(store);
    await writing.begin(fileSpec('m.gguf', { sizeBytes: large.length }));
    const told: number[] = [];
    const stop = new AbortController();
    const progress = (kept: number) => {
      told.push(kept);
      stop.abort(new Error('enough'));
    };
    await expect(writing.copy(new Blob([large]), progress, stop.signal)).rejects.toThrow('enough');
    expect(told[0]).toBeGreaterThan(0);
    expect(told[0]).toBeLessThan(large.length);
    await writing.begin(fileSpec('m.gguf', { sizeBytes: large.length }));
    expect(await writing.copy(new Blob([large]), () => {}, signal)).toBeUndefined();
    expect(await writing.end()).toEqual({ kind: 'whole', sha256: sha256Of(large) });
    await writing.close();
  });

  test(`${name} reads a small file back while the rest is still to come`, async () => {
    const writing = await writingOf(await (await place()).open());
    await writing.begin(fileSpec('config.json'));
    await writing.append(new TextEncoder().encode('{"a": 1}'));
    expect(await writing.read('config.json')).toBeUndefined();
    await writing.end();
    expect(await writing.read('config.json')).toBe('{"a": 1}');
    await writing.close();
  });

  test(`${name} leaves only the files that belong to a model`, async () => {
    const store = await (await place()).open();
    await keep(store, 'old.gguf');
    await keep(store, 'new.gguf', head);
    const opened = await store.open(entry.id);
    expect(opened.kind === 'opened' && opened.files.map(({ path }) => path)).toEqual(['new.gguf']);
  });

  test(`${name} deletes a model, and one that is not there`, async () => {
    const store = await (await place()).open();
    await keep(store, 'm.gguf');
    expect(await store.remove(entry.id, { forget: true })).toBeUndefined();
    expect(await store.remove(modelId('never-there'), { forget: true })).toBeUndefined();
    expect(await store.open(entry.id)).toMatchObject({ kind: 'missing' });
  });

  test(`${name} takes no name that leads elsewhere`, async () => {
    const store = await (await place()).open();
    expect(await store.write(ggufEntry('../up'))).toMatchObject({ failure: { kind: 'bad-entry' } });
    const writing = await writingOf(store);
    for (const path of ['../up', 'a/b', '', '.hidden', 'record-0.json'])
      expect(await writing.begin(fileSpec(path)), path).toMatchObject({ failure: { kind: 'bad-entry' } });
    await writing.close();
  });
}
