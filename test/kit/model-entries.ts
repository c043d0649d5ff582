import { createHash } from 'node:crypto';
import { modelId } from '../../src/core/ids.ts';
import type { ModelAddress, ModelEntry } from '../../src/core/models/model-entry.ts';
import type { FileSpec } from '../../src/ports/model-store.ts';

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const md5Of = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');

/** Bytes that differ from place to place, the same for the same seed. */
export function someBytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

export function ggufEntry(id: string, files: readonly ModelAddress[] = []): ModelEntry {
  return {
    ...{ id: modelId(id), name: id, engine: 'wllama', use: 'trial', family: id, licence: 'Apache-2.0' },
    ...{ contextTokens: 2048, memoryBytes: 1e6, needsF16: false, bufferBytes: undefined },
    ...{ thinks: false, isOwn: false, origin: { kind: 'gguf', files } },
  };
}

export function fileSpec(path: string, known: Partial<FileSpec> = {}): FileSpec {
  return { path, sizeBytes: undefined, sha256: undefined, md5: undefined, ...known };
}
