import { expect, it } from 'vitest';
import { readGgufHeader } from '../../../src/core/models/gguf-header.ts';
import type { PickedFile } from '../../../src/core/models/picked-model.ts';
import { type PickedContents, planPicked } from '../../../src/core/models/plan-picked.ts';
import { ggufFile, type MadeGguf } from '../../kit/gguf-file.ts';

const none: PickedContents = { files: [], gguf: new Map(), mlc: [], problems: [] };

function gguf(made: Readonly<Record<string, MadeGguf | Uint8Array>>): PickedContents {
  const entries = Object.entries(made).map(([path, each]) => {
    const bytes = each instanceof Uint8Array ? each : ggufFile(each);
    return { path, bytes };
  });
  return {
    ...none,
    files: entries.map(({ path, bytes }) => ({ path, sizeBytes: bytes.length })),
    gguf: new Map(entries.map(({ path, bytes }) => [path, readGgufHeader(bytes)])),
  };
}

const file = (path: string, sizeBytes = 10): PickedFile => ({ path, sizeBytes });
const folder = [
  file('Qwen-q4f16_1-MLC/mlc-chat-config.json'),
  file('Qwen-q4f16_1-MLC/tensor-cache.json'),
  file('Qwen-q4f16_1-MLC/tokenizer.json'),
  file('Qwen-q4f16_1-MLC/params_shard_0.bin', 100),
  file('Qwen-q4f16_1-MLC/Qwen-q4f16_1_cs1k-webgpu.wasm'),
];
const lists = {
  ...{ at: 'Qwen-q4f16_1-MLC/mlc-chat-config.json', listAt: 'Qwen-q4f16_1-MLC/tensor-cache.json' },
  config: { tokenizerFiles: ['vocab.json', 'tokenizer.json'], contextTokens: 4096 },
  shards: [{ path: 'params_shard_0.bin', sizeBytes: 100, md5: 'ab' }],
};
const compiled = (files: readonly PickedFile[]): PickedContents => ({ ...none, files, mlc: [lists] });

it('planPicked() takes one GGUF file, and says which files it ignores', () => {
  const plan = planPicked({
    ...gguf({ 'm/tiny.gguf': {} }),
    files: [file('m/tiny.gguf', ggufFile().length), file('m/README.md'), file('m/.DS_Store')],
  });
  expect(plan.models).toMatchObject([{ kind: 'gguf', name: 'tiny', files: [{ path: 'tiny.gguf' }] }]);
  expect(plan).toMatchObject({ problems: [], ignored: ['m/README.md', 'm/.DS_Store'] });
});

it('planPicked() takes a renamed GGUF file for what it is', () => {
  const { models } = planPicked(gguf({ 'my model (1).bin': {} }));
  expect(models).toMatchObject([{ files: [{ from: 'my model (1).bin', path: 'my-model-1-.bin.gguf' }] }]);
});

it('planPicked() takes all parts of a split model as one, in order', () => {
  const part = (number: number) => ({ part: { number, of: 2 } });
  const { models, ignored } = planPicked(
    gguf({ 'm-00002-of-00002.gguf': part(1), 'm-00001-of-00002.gguf': part(0) }),
  );
  expect(models).toMatchObject([
    { name: 'm', files: [{ path: 'm-00001-of-00002.gguf' }, { path: 'm-00002-of-00002.gguf' }] },
  ]);
  expect(ignored).toEqual([]);
});

it('planPicked() names the part that is missing, and a part that was renamed', () => {
  const part = { part: { number: 0, of: 2 } };
  expect(planPicked(gguf({ 'm-00001-of-00002.gguf': part })).problems).toEqual([
    { kind: 'missing-file', path: 'm-00002-of-00002.gguf' },
  ]);
  expect(planPicked(gguf({ 'first.gguf': part })).problems).toMatchObject([
    { kind: 'bad-file', why: expect.stringContaining('it was renamed') },
  ]);
});

it.each([
  ['truncated in its data', ggufFile().slice(0, -1), 'it is truncated'],
  ['truncated in its head', ggufFile().slice(0, 90), 'truncated'],
  ['no GGUF at all', new TextEncoder().encode('<html>'), 'It is no GGUF file'],
  ['an embedding model', ggufFile({ architecture: 'bert' }), 'an embedding model'],
])('planPicked() says what is wrong with a file that is %s', (_, bytes, why) => {
  expect(planPicked(gguf({ 'x.gguf': bytes }))).toMatchObject({
    models: [],
    problems: [{ kind: 'bad-file', path: 'x.gguf', why: expect.stringContaining(why) }],
  });
});

it('planPicked() takes of a folder of compiled weights what its lists name, and ignores the rest', () => {
  const extra = [file('Qwen-q4f16_1-MLC/vocab.json'), file('Qwen-q4f16_1-MLC/params_shard_9.bin')];
  const plan = planPicked(compiled([...folder, ...extra]));
  expect(plan.models).toMatchObject([{ kind: 'mlc', name: 'Qwen-q4f16_1-MLC', contextTokens: 4096 }]);
  expect(plan.models[0]?.files.map(({ path }) => path)).toEqual([
    ...['mlc-chat-config.json', 'tensor-cache.json', 'tokenizer.json', 'params_shard_0.bin'],
    'Qwen-q4f16_1_cs1k-webgpu.wasm',
  ]);
  expect(plan.ignored).toEqual(extra.map(({ path }) => path));
});

it.each(['tokenizer.json', 'params_shard_0.bin', 'Qwen-q4f16_1_cs1k-webgpu.wasm'])(
  'planPicked() misses %s in a folder of compiled weights',
  (name) => {
    const plan = planPicked(compiled(folder.filter(({ path }) => !path.endsWith(name))));
    expect(plan.problems).toMatchObject([{ kind: 'missing-file' }]);
    expect(plan.models).toEqual([]);
  },
);

it('planPicked() takes a shard of another size for truncated', () => {
  const cut = folder.map((each) => (each.path.endsWith('.bin') ? { ...each, sizeBytes: 99 } : each));
  expect(planPicked(compiled(cut)).problems).toEqual([
    { kind: 'wrong-size', path: 'params_shard_0.bin', expected: 100, actual: 99 },
  ]);
});

it('planPicked() chooses among several libraries the one of the model', () => {
  const plan = planPicked(compiled([file('Other-webgpu.wasm'), ...folder]));
  expect(plan.ignored).toEqual(['Other-webgpu.wasm']);
});

it('planPicked() says that there is no model in files that are none', () => {
  expect(planPicked({ ...none, files: [file('a.txt'), file('b.txt')] })).toMatchObject({
    problems: [{ kind: 'no-model', why: 'None of these 2 files is a model.' }],
    ignored: ['a.txt', 'b.txt'],
  });
});
