import { expect, it } from 'vitest';
import { readMlcConfig, readShardList } from '../../src/wire/mlc-model.ts';

it('readMlcConfig() reads which files the tokenizer has', () => {
  const text = JSON.stringify({
    model_type: 'llama',
    tokenizer_files: ['tokenizer.json'],
    context_window_size: 99,
  });
  expect(readMlcConfig(text)).toEqual({
    kind: 'read',
    value: { tokenizerFiles: ['tokenizer.json'], contextTokens: 99 },
  });
});

it('readShardList() reads names, sizes and sums of the weights', () => {
  const record = { dataPath: 'params_shard_0.bin', nbytes: 7, md5sum: 'A'.repeat(32), records: [] };
  expect(readShardList(JSON.stringify({ metadata: {}, records: [record] }))).toEqual({
    kind: 'read',
    value: [{ path: 'params_shard_0.bin', sizeBytes: 7, md5: 'a'.repeat(32) }],
  });
});

it('readShardList() refuses a list that names files elsewhere', () => {
  const record = { dataPath: '../../other/file', nbytes: 7 };
  expect(readShardList(JSON.stringify({ records: [record] }))).toMatchObject({
    kind: 'bad',
    why: expect.stringContaining('../../other/file'),
  });
});

it.each(['', 'not JSON', '[]', '{"tokenizer_files": 3}', '{"records": []}'])(
  'the readers of both lists refuse %j',
  (text) => {
    expect(readMlcConfig(text).kind).toBe('bad');
    expect(readShardList(text).kind).toBe('bad');
  },
);
