import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ModelEntry } from '../../../../src/core/models/model-entry.ts';
import type { SupplyReply } from '../../../../src/ports/model-supply.ts';
import { type HubStandIn, startHub } from '../../../kit/hub-stand-in.ts';
import { type DownloadWorld, downloadWorld } from '../../../kit/model-downloads.ts';
import { ggufEntry, md5Of, sha256Of, someBytes } from '../../../kit/model-entries.ts';

let hub: HubStandIn;
const bytes = someBytes(2_000_000);
const { signal } = new AbortController();

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.moods.clear();
  hub.files.clear();
  hub.files.set('/m.gguf', bytes);
  hub.asked.length = 0;
});

const world = (options: Partial<DownloadWorld> = {}) => downloadWorld({ mirrors: [hub.origin], ...options });
const model = (known: { readonly sizeBytes?: number; readonly sha256?: string } = {}): ModelEntry =>
  ggufEntry('tiny', [
    { path: 'm.gguf', url: `${hub.origin}/m.gguf`, sizeBytes: undefined, sha256: undefined, ...known },
  ]);

async function whole(store: ReturnType<typeof downloadWorld>['store'], entry: ModelEntry) {
  const opened = await store.open(entry.id);
  if (opened.kind !== 'opened') return opened.kind;
  return Promise.all(
    opened.files.map(async ({ blob }) => sha256Of(new Uint8Array(await blob.arrayBuffer()))),
  );
}

describe('a download', () => {
  it('comes whole, is verified, tells its bytes, and stands in the ledger by where it came from', async () => {
    const { supply, store, egress, told, progress } = world();
    const entry = model({ sizeBytes: bytes.length, sha256: sha256Of(bytes) });
    expect(await supply.download(entry, progress, signal)).toEqual({ kind: 'stored' });
    expect(await whole(store, entry)).toEqual([sha256Of(bytes)]);
    expect(told.at(-1)).toMatchObject({ doneBytes: bytes.length, totalBytes: bytes.length });
    expect(egress.records()).toMatchObject([
      { url: `${hub.origin}/m.gguf`, reason: 'Model tiny: m.gguf', receivedBytes: bytes.length },
    ]);
  });

  it('that is cut goes on at the byte, again and again, and asks for nothing twice', async () => {
    hub.moods.set('', { cutAfter: 700_000 });
    const { supply, store, waits, progress } = world();
    const entry = model({ sha256: sha256Of(bytes) });
    expect(await supply.download(entry, progress, signal)).toEqual({ kind: 'stored' });
    expect(await whole(store, entry)).toEqual([sha256Of(bytes)]);
    const ranges = hub.asked.map(({ headers }) => Number(headers.range?.slice(6, -1) ?? 0));
    expect(ranges[0]).toBe(0);
    expect(ranges.length).toBeGreaterThanOrEqual(3);
    expect(ranges).toEqual(ranges.toSorted((one, other) => one - other));
    expect(hub.asked.slice(1).every(({ headers }) => headers['if-range'] === '"v1"')).toBe(true);
    expect(Math.max(...waits)).toBe(1000);
  });

  it('goes on after a reload where it was stopped', async () => {
    hub.moods.set('', { paceMs: 1 });
    const { supply, store, progress } = world();
    const entry = model();
    const stop = new AbortController();
    const stopped = supply.download(
      entry,
      ({ doneBytes }) => doneBytes > 500_000 && stop.abort(new Error('The person stopped it.')),
      stop.signal,
    );
    await expect(stopped).rejects.toThrow('The person stopped it.');
    const listed = await store.list();
    const kept = listed.kind === 'listed' ? (listed.models[0]?.keptBytes ?? 0) : 0;
    expect(kept).toBeGreaterThan(500_000);
    hub.asked.length = 0;
    expect(await supply.download(entry, progress, signal)).toEqual({ kind: 'stored' });
    expect(hub.asked.map(({ headers }) => headers.range)).toEqual([`bytes=${kept}-`]);
    expect(await whole(store, entry)).toEqual([sha256Of(bytes)]);
  });

  it('begins anew where the file has changed since, and where ranges are not understood', async () => {
    for (const mood of [{ etag: '"v2"' }, { noRanges: true }]) {
      hub.moods.set('', { cutAfter: 700_000 });
      const { supply, store, progress } = world();
      const entry = model();
      const stop = new AbortController();
      const cut = supply.download(
        entry,
        ({ state }) => state.kind === 'waiting' && stop.abort(),
        stop.signal,
      );
      await expect(cut).rejects.toThrow();
      hub.moods.set('', mood);
      expect(await supply.download(entry, progress, signal)).toEqual({ kind: 'stored' });
      expect(await whole(store, entry)).toEqual([sha256Of(bytes)]);
      await store.remove(entry.id, { forget: true });
    }
  });

  it('waits longer each time the server is gone, then gives up and keeps what came', async () => {
    hub.moods.set('', { status: 503 });
    const { supply, waits, progress } = world();
    const reply = await supply.download(model(), progress, signal);
    expect(reply).toEqual({
      kind: 'failed',
      failure: { kind: 'server-gone', url: `${hub.origin}/m.gguf`, why: 'It answered 503.' },
    });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
  });

  it('waits as long as the server asks', async () => {
    hub.moods.set('', { status: 429, retryAfter: '60' });
    const { supply, waits, progress } = world();
    await supply.download(model(), progress, signal);
    expect(new Set(waits)).toEqual(new Set([60_000]));
  });

  it('of which nothing comes any more is asked for again', async () => {
    hub.moods.set('', { hangAfter: 500_000 });
    const { supply, stall, progress, told } = world();
    const entry = model();
    const end = supply.download(
      entry,
      (now) => {
        progress(now);
        if (now.doneBytes >= 500_000 && hub.moods.size > 0) stall.isNow = true;
        if (now.state.kind !== 'waiting') return;
        stall.isNow = false;
        hub.moods.clear();
      },
      signal,
    );
    expect(await end).toEqual({ kind: 'stored' });
    expect(told.some(({ state }) => state.kind === 'waiting' && state.why.includes('30 seconds'))).toBe(true);
  });
});

describe('a download fails by name:', () => {
  const failureOf = (reply: SupplyReply) => (reply.kind === 'failed' ? reply.failure : reply.kind);

  it('wrong bytes, of which nothing is kept under the good name', async () => {
    const { supply, store, progress } = world();
    const entry = model({ sha256: sha256Of(someBytes(5)) });
    const failure = failureOf(await supply.download(entry, progress, signal));
    expect(failure).toMatchObject({ kind: 'wrong-hash', known: 'catalogue', actual: sha256Of(bytes) });
    expect(await whole(store, entry)).toBe('missing');
  });

  it('another size, before a byte of it is waited for', async () => {
    const { supply, progress } = world();
    const failure = failureOf(await supply.download(model({ sizeBytes: 7 }), progress, signal));
    expect(failure).toEqual({ kind: 'wrong-size', path: 'm.gguf', expected: 7, actual: bytes.length });
  });

  it('nothing at the address', async () => {
    hub.files.clear();
    const { supply, progress } = world();
    const failure = failureOf(await supply.download(model(), progress, signal));
    expect(failure).toEqual({ kind: 'not-found', url: `${hub.origin}/m.gguf` });
  });

  it('an account is needed', async () => {
    hub.moods.set('', { status: 401 });
    const { supply, progress } = world();
    const failure = failureOf(await supply.download(model(), progress, signal));
    expect(failure).toMatchObject({ kind: 'refused', status: 401 });
  });

  it('air-gapped mode, in which nothing is even asked', async () => {
    const { supply, egress, progress } = world({ mode: 'air-gapped' });
    expect(failureOf(await supply.download(model(), progress, signal))).toEqual({ kind: 'blocked-by-mode' });
    expect(egress.records()).toEqual([]);
  });

  it('an air-gapped server, and the ledger says that nothing left this machine', async () => {
    const { supply, egress, progress } = world({ airGapped: true });
    expect(failureOf(await supply.download(model(), progress, signal))).toEqual({ kind: 'blocked-by-mode' });
    expect(egress.records().map(({ leftMachine }) => leftMachine)).toEqual([false]);
    expect(hub.asked).toEqual([]);
  });

  it('a host that is on no list', async () => {
    const { supply, egress, progress } = world({ mirrors: [] });
    const entry = ggufEntry('far', [
      { path: 'm.gguf', url: 'https://models.example/m.gguf', sizeBytes: undefined, sha256: undefined },
    ]);
    const failure = failureOf(await supply.download(entry, progress, signal));
    expect(failure).toEqual({ kind: 'host-not-allowed', host: 'models.example' });
    expect(egress.records().map(({ leftMachine }) => leftMachine)).toEqual([false]);
  });

  it('a page that is served without our server', async () => {
    const { supply, progress } = world({ server: () => new Response('<html>', { status: 404 }) });
    expect(failureOf(await supply.download(model(), progress, signal))).toEqual({ kind: 'no-route' });
  });

  it('no room, said before a byte is fetched', async () => {
    const { supply, disk, progress } = world();
    disk.limit(500_000);
    const failure = failureOf(await supply.download(model({ sizeBytes: bytes.length }), progress, signal));
    expect(failure).toEqual({ kind: 'no-space', neededBytes: bytes.length, freeBytes: 500_000 });
    expect(hub.asked).toEqual([]);
  });

  it('storage full at 80%: what came is kept, and it goes on when there is room', async () => {
    const { supply, disk, store, progress } = world();
    const entry = model();
    disk.limit(bytes.length * 0.8);
    const failure = failureOf(await supply.download(entry, progress, signal));
    expect(failure).toMatchObject({ kind: 'no-space' });
    const listed = await store.list();
    const kept = listed.kind === 'listed' ? (listed.models[0]?.keptBytes ?? 0) : 0;
    expect(kept).toBeGreaterThan(bytes.length * 0.7);
    disk.limit(bytes.length * 2);
    hub.asked.length = 0;
    expect(await supply.download(entry, progress, signal)).toEqual({ kind: 'stored' });
    expect(hub.asked.map(({ headers }) => headers.range)).toEqual([`bytes=${kept}-`]);
  });

  it('an address that is none, and a mirror that is none', async () => {
    const { supply, progress } = world();
    const bad = ggufEntry('bad', [
      { path: 'm.gguf', url: 'http://far.example/m.gguf', sizeBytes: undefined, sha256: undefined },
    ]);
    expect(failureOf(await supply.download(bad, progress, signal))).toMatchObject({
      ...{ kind: 'bad-entry', why: expect.stringContaining('not encrypted') },
    });
    const other = world({ mirror: 'mirror' });
    expect(failureOf(await other.supply.download(model(), progress, signal))).toMatchObject({
      ...{ kind: 'bad-entry', why: expect.stringContaining('The mirror’s address is wrong.') },
    });
  });

  it('a name that would lead out of the store', async () => {
    const { supply, progress } = world();
    const entry = ggufEntry('up', [
      { path: '../m.gguf', url: `${hub.origin}/m.gguf`, sizeBytes: undefined, sha256: undefined },
    ]);
    expect(failureOf(await supply.download(entry, progress, signal))).toMatchObject({ kind: 'bad-entry' });
  });
});

describe('a compiled model', () => {
  const shards = [someBytes(400_000, 2), someBytes(300_000, 3)] as const;
  const compiled: () => ModelEntry = () => ({
    ...ggufEntry('M-q4f16_1-MLC'),
    engine: 'web-llm',
    origin: {
      kind: 'mlc',
      weights: 'https://huggingface.co/mlc-ai/M-q4f16_1-MLC/resolve/main/',
      library: {
        ...{ path: 'M-webgpu.wasm', url: 'https://raw.githubusercontent.com/mlc-ai/libs/main/M-webgpu.wasm' },
        ...{ sizeBytes: undefined, sha256: undefined },
      },
    },
  });
  const folder = '/hub/mlc-ai/M-q4f16_1-MLC/resolve/main';
  const put = (path: string, content: string | Uint8Array) =>
    hub.files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const list = () => ({
    records: shards.map((shard, index) => ({
      ...{ dataPath: `params_shard_${index}.bin`, nbytes: shard.length, md5sum: md5Of(shard) },
    })),
  });

  beforeEach(() => {
    const config = { tokenizer_files: ['tokenizer.json'], context_window_size: 4096 };
    put(`${folder}/mlc-chat-config.json`, JSON.stringify(config));
    put(`${folder}/tensor-cache.json`, JSON.stringify(list()));
    put(`${folder}/tokenizer.json`, '{}');
    shards.forEach((shard, index) => {
      put(`${folder}/params_shard_${index}.bin`, shard);
    });
    put('/hub/mlc-ai/libs/main/M-webgpu.wasm', someBytes(1000));
  });
  const mirrored = () => world({ mirror: `${hub.origin}/hub` });

  it('comes from a mirror, with all that its own lists name', async () => {
    const { supply, store, told, progress } = mirrored();
    expect(await supply.download(compiled(), progress, signal)).toEqual({ kind: 'stored' });
    const opened = await store.open(compiled().id);
    expect(opened.kind === 'opened' && opened.files.map(({ path }) => path).toSorted()).toEqual([
      ...['M-webgpu.wasm', 'mlc-chat-config.json', 'params_shard_0.bin', 'params_shard_1.bin'],
      ...['tensor-cache.json', 'tokenizer.json'],
    ]);
    const bar = told.filter(({ totalBytes }) => totalBytes !== undefined);
    expect(bar.every(({ doneBytes, totalBytes = 0 }) => doneBytes <= totalBytes + 2000)).toBe(true);
  });

  it('of an older form has its list under the older name', async () => {
    put(`${folder}/ndarray-cache.json`, JSON.stringify(list()));
    hub.files.delete(`${folder}/tensor-cache.json`);
    const { supply, progress } = mirrored();
    expect(await supply.download(compiled(), progress, signal)).toEqual({ kind: 'stored' });
  });

  it('with an altered shard is refused, by the sum in its own list', async () => {
    const altered = shards[1].slice();
    altered[7] = 255 - (altered[7] ?? 0);
    put(`${folder}/params_shard_1.bin`, altered);
    const { supply, progress } = mirrored();
    expect(await supply.download(compiled(), progress, signal)).toMatchObject({
      failure: { kind: 'wrong-hash', path: 'params_shard_1.bin', known: 'list' },
    });
  });

  it.each([
    ['mlc-chat-config.json', '<html>', 'It is no configuration'],
    ['tensor-cache.json', '{"records":[{"dataPath":"../x","nbytes":1}]}', 'no model has'],
  ])('with a %s that is none is refused', async (name, text, why) => {
    put(`${folder}/${name}`, text);
    const { supply, progress } = mirrored();
    expect(await supply.download(compiled(), progress, signal)).toMatchObject({
      failure: { kind: 'bad-file', path: name, why: expect.stringContaining(why) },
    });
  });
});
