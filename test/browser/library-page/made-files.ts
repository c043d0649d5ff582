import type { ImportFile } from '../../../src/ports/library.ts';

function fileOf(path: string, parts: BlobPart[]): ImportFile {
  const blob = new Blob(parts);
  return { path, sizeBytes: blob.size, modifiedAt: 1, blob };
}

export type Made = { readonly folder: string; readonly count: number; readonly characters: number };

/** Many files, each with a text of its own. */
export function madeFiles({ folder, count, characters }: Made): readonly ImportFile[] {
  return Array.from({ length: count }, (_each, index) => {
    const line = `The brig ${folder}${index} sailed north and was never heard of again. `;
    return fileOf(`${folder}/${index}.txt`, [line.repeat(Math.ceil(characters / line.length))]);
  });
}

/** One text file of so many megabytes, made of parts that all differ. */
export function largeFile(path: string, megabytes: number): ImportFile {
  const parts = Array.from({ length: megabytes }, (_each, index) => {
    const line = `Day ${index}: the brig sailed on, and the captain wrote the log as on every day. `;
    return `${line.repeat(Math.ceil(1_000_000 / line.length)).slice(0, 999_998)}\n\n`;
  });
  return fileOf(path, parts);
}
