import { expect, it } from 'vitest';
import { readOwnModel } from '../../src/wire/own-model.ts';

const hash = 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53';

it('readOwnModel() reads a GGUF file by its address, with its hash', () => {
  const file = 'https://huggingface.co/o/m/resolve/main/m.gguf';
  const read = readOwnModel({ engine: 'wllama', name: ' My model ', file, sha256: hash.toUpperCase() });
  expect(read).toMatchObject({
    kind: 'read',
    entry: { id: 'own-My-model', name: 'My model', isOwn: true, origin: { files: [{ sha256: hash }] } },
  });
});

it('readOwnModel() finds all parts of a split file from one of them', () => {
  const file = 'http://localhost:9/m-00001-of-00003.gguf';
  const read = readOwnModel({ engine: 'wllama', name: 'Split', file, sha256: '' });
  expect(read.kind === 'read' && read.entry.origin.kind === 'gguf' && read.entry.origin.files.length).toBe(3);
});

it('readOwnModel() reads compiled weights by the addresses of their folder and their library', () => {
  const read = readOwnModel({
    ...{ engine: 'web-llm', name: 'Mine', weights: 'https://huggingface.co/o/M-q4f16_1-MLC' },
    library: 'https://example.org/M-q4f16_1-webgpu.wasm',
  });
  expect(read).toMatchObject({
    entry: {
      needsF16: true,
      origin: {
        weights: 'https://huggingface.co/o/M-q4f16_1-MLC/resolve/main/',
        library: { path: 'M-q4f16_1-webgpu.wasm' },
      },
    },
  });
});

it.each([
  [{}, 'engine', 'Say which engine'],
  [{ engine: 'wllama', name: '', file: 'https://h/m.gguf' }, 'name', 'Give the model a name.'],
  [{ engine: 'wllama', name: 'M', file: 'http://h/m.gguf' }, 'file', 'not encrypted'],
  [{ engine: 'wllama', name: 'M', file: 'https://h/m.bin' }, 'file', 'ends in .gguf'],
  [{ engine: 'wllama', name: 'M', file: 'https://h/..gguf' }, 'file', 'ends in .gguf'],
  [{ engine: 'wllama', name: 'M' }, 'file', 'Give an address.'],
  [{ engine: 'wllama', name: 'M', file: 'https://h/m.gguf', sha256: 'abc' }, 'sha256', '64 digits'],
  [
    { engine: 'web-llm', name: 'M', weights: 'https://h/m.json', library: 'https://h/m.wasm' },
    'weights',
    'a folder',
  ],
  [{ engine: 'web-llm', name: 'M', weights: 'https://h/m', library: 'https://h/m' }, 'library', '.wasm'],
])('readOwnModel() names what is wrong with %j', (input, field, message) => {
  expect(readOwnModel(input)).toMatchObject({
    kind: 'bad',
    problems: expect.arrayContaining([{ field, message: expect.stringContaining(message) }]),
  });
});
