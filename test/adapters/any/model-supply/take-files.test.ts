import { expect, it } from 'vitest';
import type { ModelEntry } from '../../../../src/core/models/model-entry.ts';
import { ggufFile } from '../../../kit/gguf-file.ts';
import { downloadWorld } from '../../../kit/model-downloads.ts';
import { ggufEntry, md5Of, sha256Of, someBytes } from '../../../kit/model-entries.ts';

const { signal } = new AbortController();
const world = () => downloadWorld({ mirrors: [], mode: 'air-gapped' });
type Content = Uint8Array<ArrayBuffer> | string;
const file = (path: string, content: Content) => ({ path, blob: new Blob([content]) });
const take = (
  { supply, progress }: ReturnType<typeof world>,
  files: readonly ReturnType<typeof file>[],
  known: readonly ModelEntry[] = [],
) => supply.take(files, { known, progress }, signal);

const shard = someBytes(5000);
const compiled = (changes: Readonly<Record<string, Content>> = {}) => {
  const list = { records: [{ dataPath: 'params_shard_0.bin', nbytes: shard.length, md5sum: md5Of(shard) }] };
  const content: Readonly<Record<string, Content>> = {
    'mlc-chat-config.json': JSON.stringify({ tokenizer_files: ['tokenizer.json'] }),
    'tensor-cache.json': JSON.stringify(list),
    'tokenizer.json': '{}',
    'params_shard_0.bin': shard,
    'M-webgpu.wasm': '\0asm',
    'README.md': 'words',
    ...changes,
  };
  return Object.entries(content).map(([name, each]) => file(`M-q4f16_1-MLC/${name}`, each));
};

it('a GGUF file of the person’s is stored and opens, and nothing is asked of any network', async () => {
  const given = world();
  const gguf = ggufFile({ architecture: 'qwen3' });
  const report = await take(given, [file('Downloads/mine.gguf', gguf), file('Downloads/mine.txt', 'no')]);
  expect(report).toMatchObject({
    models: [{ entry: { id: 'own-mine', engine: 'wllama', contextTokens: 2048 }, reply: { kind: 'stored' } }],
    ...{ problems: [], ignored: ['Downloads/mine.txt'] },
  });
  const id = report.models[0]?.entry.id;
  if (id === undefined) throw new Error('No model was taken.');
  const opened = await given.store.open(id);
  if (opened.kind !== 'opened') throw new Error(opened.message);
  const [only] = opened.files;
  expect(sha256Of(new Uint8Array((await only?.blob.arrayBuffer()) ?? []))).toBe(sha256Of(gguf));
  expect(given.egress.records()).toEqual([]);
  expect(given.told.at(-1)).toMatchObject({ doneBytes: gguf.length, totalBytes: gguf.length });
});

it('a file of the name of one in the catalogue is that model, and has to have its hash', async () => {
  const gguf = ggufFile();
  const entry = (sha256: string) =>
    ggufEntry('known', [
      { path: 'm.gguf', url: 'https://huggingface.co/m.gguf', sizeBytes: gguf.length, sha256 },
    ]);
  const good = await take(world(), [file('m.gguf', gguf)], [entry(sha256Of(gguf))]);
  expect(good.models).toMatchObject([{ entry: { id: 'known' }, reply: { kind: 'stored' } }]);
  const bad = await take(world(), [file('m.gguf', gguf)], [entry(sha256Of(shard))]);
  expect(bad.models).toMatchObject([{ reply: { kind: 'failed', failure: { kind: 'wrong-hash' } } }]);
});

it('a folder of compiled weights is stored with what belongs to it, and the rest is ignored and said', async () => {
  const given = world();
  const report = await take(given, compiled());
  expect(report).toMatchObject({
    models: [
      { entry: { engine: 'web-llm', name: 'M-q4f16_1-MLC', needsF16: true }, reply: { kind: 'stored' } },
    ],
    ignored: ['M-q4f16_1-MLC/README.md'],
  });
});

it.each([
  ['an altered shard', { 'params_shard_0.bin': someBytes(5000, 9) }, 'wrong-hash'],
  ['a broken list of weights', { 'tensor-cache.json': '{' }, 'bad-file'],
  ['a broken configuration', { 'mlc-chat-config.json': '<html>' }, 'bad-file'],
  ['a truncated shard', { 'params_shard_0.bin': shard.slice(1) }, 'wrong-size'],
])('a folder with %s is refused by name', async (_, changes, kind) => {
  const report = await take(world(), compiled(changes));
  const failures = report.models.flatMap(({ reply }) => (reply.kind === 'failed' ? [reply.failure] : []));
  expect([...failures, ...report.problems].map((failure) => failure.kind)).toEqual([kind]);
});

it('a head that is longer than the first piece read of it is read on', async () => {
  const gguf = ggufFile({ name: 'x'.repeat(200_000) });
  expect((await take(world(), [file('long.gguf', gguf)])).models).toMatchObject([
    { reply: { kind: 'stored' } },
  ]);
});

it('too little room is said before a byte is copied', async () => {
  const given = world();
  given.disk.limit(100);
  const gguf = ggufFile();
  expect((await take(given, [file('m.gguf', gguf)])).models).toMatchObject([
    { reply: { failure: { kind: 'no-space', neededBytes: gguf.length, freeBytes: 100 } } },
  ]);
});
