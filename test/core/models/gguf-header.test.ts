import { expect, it } from 'vitest';
import { readGgufHeader } from '../../../src/core/models/gguf-header.ts';
import { ggufFile } from '../../kit/gguf-file.ts';

it('readGgufHeader() finds architecture, name, context and the size that the file must have', () => {
  const file = ggufFile({ architecture: 'qwen3', name: 'Tiny' });
  expect(readGgufHeader(file)).toEqual({
    kind: 'header',
    header: {
      ...{ architecture: 'qwen3', name: 'Tiny', licence: undefined, contextTokens: 2048 },
      ...{ part: undefined, leastBytes: file.length },
    },
  });
});

it('readGgufHeader() tells which part of a split model a file is', () => {
  const reading = readGgufHeader(ggufFile({ part: { number: 1, of: 3 } }));
  expect(reading).toMatchObject({ header: { part: { number: 1, of: 3 } } });
});

it('readGgufHeader() asks for more bytes wherever the head is cut off, and never throws', () => {
  const file = ggufFile();
  const headBytes = file.length - 256 * 4;
  for (let length = 0; length < headBytes - 32; length++)
    expect(readGgufHeader(file.subarray(0, length)), `${length} bytes`).toEqual({ kind: 'more' });
});

it('readGgufHeader() is total over damaged bytes', () => {
  const file = ggufFile();
  for (let at = 0; at < 400; at++) {
    const damaged = file.slice();
    damaged[at] = 255 - (damaged[at] ?? 0);
    expect(['header', 'more', 'bad']).toContain(readGgufHeader(damaged).kind);
  }
});

it.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0], 'It is no GGUF file'],
  ['an old version', [0x47, 0x47, 0x55, 0x46, 1, 0, 0, 0], 'version 1'],
])('readGgufHeader() says what is wrong with %s', (_, bytes, why) => {
  expect(readGgufHeader(new Uint8Array(bytes))).toMatchObject({
    kind: 'bad',
    why: expect.stringContaining(why),
  });
});

it('readGgufHeader() refuses a head that claims more entries than any model has', () => {
  const file = ggufFile();
  new DataView(file.buffer).setBigUint64(16, 2n ** 40n, true);
  expect(readGgufHeader(file)).toMatchObject({ kind: 'bad' });
});
