import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { VectorStore } from '../any/dense/passage-vectors.ts';

/** Vectors kept in a file, one a line; of one version of the weights, whose owner puts that into the file's name. A line that was cut off is left out. */
export function openVectorFile(path: string): VectorStore {
  const kept = new Map<string, Float32Array>();
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const [key, numbers] = line.split(' ');
    const bytes = Buffer.from(numbers ?? '', 'base64');
    if (key !== undefined && bytes.length > 0 && bytes.length % 4 === 0) kept.set(key, vectorOf(bytes));
  }
  mkdirSync(dirname(path), { recursive: true });
  return {
    get: async (texts) => texts.map((text) => kept.get(keyOf(text))),
    set: async (entries) => {
      const lines = entries.map(([text, vector]) => {
        kept.set(keyOf(text), vector);
        return `${keyOf(text)} ${Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64')}\n`;
      });
      appendFileSync(path, lines.join(''));
    },
  };
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function vectorOf(bytes: Buffer): Float32Array {
  const copy = new Uint8Array(bytes);
  return new Float32Array(copy.buffer, 0, copy.byteLength / 4);
}
