import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { md5 } from '../../src/core/md5.ts';

const bytesOf = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255);

describe('md5()', () => {
  test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 4096, 100_003])('gives the sum of %i bytes', (length) => {
    const bytes = bytesOf(length);
    expect(md5(bytes)).toBe(createHash('md5').update(bytes).digest('hex'));
  });

  test('reads a part of a buffer as that part', () => {
    const bytes = bytesOf(300).subarray(7, 213);
    expect(md5(bytes)).toBe(createHash('md5').update(bytes).digest('hex'));
  });
});
