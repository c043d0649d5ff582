import { expect, test } from 'vitest';
import { partName, splitGguf } from '../../../scripts/model/split-gguf.ts';
import { ggufFile } from '../../kit/gguf-file.ts';

test('splitGguf() leaves a model of one part as it is, but for the words of the split', () => {
  const file = ggufFile();
  const [part, ...others] = splitGguf(file, 1);
  expect(others).toEqual([]);
  const text = new TextDecoder('latin1').decode(part);
  for (const key of [
    'general.architecture',
    'tokenizer.ggml.tokens',
    'split.no',
    'split.count',
    'split.tensors.count',
  ])
    expect(text).toContain(key);
  expect(part?.slice(-1024)).toEqual(file.slice(-1024));
});

test('splitGguf() puts each tensor into one part, and what is said of the model into the first', () => {
  const parts = splitGguf(ggufFile(), 2).map((part) => new TextDecoder('latin1').decode(part));
  expect(parts.map((part) => part.includes('general.name'))).toEqual([true, false]);
  expect(parts.map((part) => part.includes('token_embd.weight'))).toEqual([true, false]);
});

test('splitGguf() refuses what is no GGUF file', () => {
  expect(() => splitGguf(new Uint8Array(64), 2)).toThrow('no GGUF');
});

test('partName() counts from one, in five digits', () => {
  expect(partName('small.gguf', 1, 3)).toBe('small-00002-of-00003.gguf');
});
