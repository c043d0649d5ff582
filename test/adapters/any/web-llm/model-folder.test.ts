import { describe, expect, test } from 'vitest';
import { openModelFolder } from '../../../../src/adapters/any/web-llm/model-folder.ts';
import { type MadeModel, modelConfig, webLlmModel } from '../../../kit/web-llm-model.ts';

const config = (change: object) => JSON.stringify({ ...modelConfig, ...change });

describe('openModelFolder()', () => {
  test('finds the parts of a model, and leaves other files alone', async () => {
    const opened = await openModelFolder(webLlmModel({ 'README.md': '# Model', 'notes.wasm.txt': 'x' }));
    expect(opened).toMatchObject({
      kind: 'opened',
      folder: { library: 'made-webgpu.wasm', config: { context_window_size: 2048 } },
    });
  });

  test('finds a model in a folder inside the one that was picked, and its library beside that', async () => {
    const files = webLlmModel().map(({ path, blob }) => ({
      path: path.endsWith('.wasm') ? path : `models/small/${path}`,
      blob,
    }));
    const opened = await openModelFolder(files);
    expect(opened.kind === 'opened' && [...opened.folder.files.keys()]).toEqual(
      expect.arrayContaining(['mlc-chat-config.json', 'params_shard_1.bin', 'made-webgpu.wasm']),
    );
  });

  test('takes the list of weights under its older name', async () => {
    const list = await webLlmModel()
      .find(({ path }) => path === 'tensor-cache.json')
      ?.blob.text();
    const opened = await openModelFolder(
      webLlmModel({ 'tensor-cache.json': undefined, 'ndarray-cache.json': list }),
    );
    expect(opened.kind === 'opened' && (await opened.folder.files.get('tensor-cache.json')?.text())).toBe(
      list,
    );
  });

  const broken: readonly (readonly [string, MadeModel, RegExp])[] = [
    [
      'no description',
      { 'mlc-chat-config.json': undefined },
      /"mlc-chat-config\.json" is not among its files\./u,
    ],
    ['a description that is not JSON', { 'mlc-chat-config.json': '<html>' }, /damaged: it is not JSON/u],
    [
      'a description of something else',
      { 'mlc-chat-config.json': '{"a":1}' },
      /does not say what a model for WebLLM says/u,
    ],
    ['a description of nothing', { 'mlc-chat-config.json': config({ vocab_size: 0 }) }, /does not say/u],
    ['no list of weights', { 'tensor-cache.json': undefined }, /"tensor-cache\.json" is not among/u],
    ['a list without weights', { 'tensor-cache.json': '{"records":[]}' }, /does not say/u],
    ['no tokenizer', { 'tokenizer.json': undefined }, /"tokenizer\.json" is not among/u],
    [
      'a tokenizer of another kind',
      { 'mlc-chat-config.json': config({ tokenizer_files: ['vocab.txt'] }) },
      /\(vocab\.txt\)/u,
    ],
    ['a tokenizer that is a page', { 'tokenizer.json': '<html>404</html>' }, /"tokenizer\.json" is damaged/u],
    ['a tokenizer that is none', { 'tokenizer.json': '{}' }, /"tokenizer\.json" does not say/u],
    [
      'a missing shard',
      { 'params_shard_1.bin': undefined },
      /1 of its 2 files of weights are missing \("params_shard_1\.bin" first\)/u,
    ],
    [
      'a shard that was cut off',
      { 'params_shard_0.bin': 'short' },
      /"params_shard_0\.bin" has 5 bytes and should have 1000/u,
    ],
    ['no library', { 'made-webgpu.wasm': undefined }, /library \(a file that ends in \.wasm\) is missing/u],
    [
      'two libraries',
      { 'other.wasm': Uint8Array.of(0, 0x61, 0x73, 0x6d) },
      /several libraries \("made-webgpu\.wasm", "other\.wasm"\)/u,
    ],
    ['a library that is a page', { 'made-webgpu.wasm': '<html>404</html>' }, /is not a library/u],
  ];
  test.each(broken)('says of %s what is wrong and what to do', async (_, change, words) => {
    const opened = await openModelFolder(webLlmModel(change));
    expect(opened.kind).toBe('bad-model');
    if (opened.kind !== 'bad-model') return;
    expect(opened.message).toMatch(words);
    expect(opened.message).toMatch(/(?:Get|Take|Choose|Leave) .+\.$/u);
  });
});
